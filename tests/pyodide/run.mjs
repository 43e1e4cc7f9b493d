// The unit tests on a second interpreter: CPython compiled to WebAssembly, in Node. Before it, once:
//     python docs/try_it/bundle.py --tests
// Then: node tests/pyodide/run.mjs [arguments for pytest]. The exit code is that of suite.py.

import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bundle = join(root, "build", "try_it");

async function unpackWheels(python, folder) {
    const extractDir = python.runPython("import sysconfig; sysconfig.get_path('purelib')");
    for (const name of (await readdir(folder)).sort()) {
        python.unpackArchive(new Uint8Array(await readFile(join(folder, name))), "wheel", { extractDir });
    }
}

async function main() {
    const engine = join(bundle, "engine");
    const { loadPyodide } = await import(pathToFileURL(join(engine, "pyodide.mjs")));
    const python = await loadPyodide({ indexURL: engine, env: { HOME: "/home/pyodide", PYTHONDONTWRITEBYTECODE: "1" } });
    await unpackWheels(python, join(bundle, "test_wheels"));
    await unpackWheels(python, join(bundle, "wheels"));
    python.mountNodeFS("/checkout", root);
    python.FS.chdir("/checkout");
    python.globals.set("arguments", python.toPy(process.argv.slice(2)));
    return python.runPython(await readFile(join(root, "tests", "pyodide", "suite.py"), "utf-8"));
}

process.exitCode = await main();
