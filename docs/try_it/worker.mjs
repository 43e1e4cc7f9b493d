// Runs Python beside the page, so that the page stays awake. Messages out: progress, ready, failed, answer, broken.
// Everything is loaded from the folder of this file.

const here = new URL("./", import.meta.url);
const MODULES = ["__init__.py", "answer.py", "case.py", "program.py"];
let answer = null;

async function load(path) {
    const response = await fetch(new URL(path, here));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
}

async function installWheels(python, names) {
    const extractDir = python.runPython("import sysconfig; sysconfig.get_path('purelib')");
    const archives = await Promise.all(names.map(async (name) => (await load(`wheels/${name}`)).arrayBuffer()));
    for (const archive of archives) python.unpackArchive(archive, "wheel", { extractDir });
}

async function installPage(python) {
    python.FS.mkdir("try_it");
    for (const name of MODULES) python.FS.writeFile(`try_it/${name}`, await (await load(name)).text());
}

async function start() {
    const progress = (stage) => postMessage({ kind: "progress", stage });
    progress(0);
    const manifest = await (await load("manifest.json")).json();
    const { loadPyodide } = await import(new URL("engine/pyodide.mjs", here));
    progress(1);
    const python = await loadPyodide({ indexURL: new URL("engine/", here).href });
    progress(2);
    await Promise.all([installWheels(python, manifest.wheels), installPage(python)]);
    progress(3);
    answer = python.runPython("from try_it.answer import answer_json; answer_json");
    const library = python.runPython("from importlib.metadata import version; version('motcua-lib')");
    postMessage({ kind: "ready", python: manifest.python, library });
}

// The last line: that of an error in Python comes after its whole traceback.
const reasonOf = (error) => String(error.message ?? error).trim().split("\n").pop();

const started = start();
started.catch((error) => postMessage({ kind: "failed", reason: reasonOf(error) }));

addEventListener("message", async ({ data }) => {
    try {
        await started;
        postMessage({ kind: "answer", number: data.number, answer: JSON.parse(answer(JSON.stringify(data.form))) });
    } catch (error) {
        postMessage({ kind: "broken", number: data.number, reason: reasonOf(error) });
    }
});
