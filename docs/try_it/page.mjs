// The form of the page "Try it": collects its values, sends them to the worker, shows what comes back.

import { TEXTS } from "./texts.mjs";

const PICTURE = { least: 354, most: 720 }; // pixels; what `due_months` needs, and two months side by side
const CHANNELS = ["online", "counter", "post"];
const element = (id) => document.getElementById(id);
const app = element("try-it-app");
const form = element("try-form");
const rows = element("try-rows");
const worker = new Worker(new URL("./worker.mjs", import.meta.url), { type: "module" });

const state = { language: "en", procedures: [], engine: { kind: "progress", stage: 0 }, number: 0, shown: null, faults: [], said: () => "", channel: "online" };

const words = () => TEXTS[state.language];
const nothing = () => "";

// --- words -----------------------------------------------------------------------------------------------------------

function speak(language) {
    state.language = language;
    app.lang = language;
    namePage();
    for (const node of app.querySelectorAll("[data-text]")) node.textContent = words()[node.dataset.text];
    for (const node of app.querySelectorAll("[data-channel]")) node.textContent = words()[node.dataset.channel];
    nameRows();
    showEngine();
    element("try-copied").textContent = "";
    if (state.shown) showAnswer(state.shown);
    if (state.faults.length) showFaults(state.faults);
    say(state.said);
}

// The headings around the form and their entries in the contents; page.css shows the paragraphs of one language.
function namePage() {
    document.documentElement.dataset.tryLanguage = state.language;
    const about = "what-the-form-does";
    for (const heading of document.querySelectorAll("article h1, article h2")) {
        if (app.contains(heading)) continue;
        const text = words()[heading.tagName === "H1" ? "title" : "about"];
        heading.firstChild.nodeValue = text; // the link to the heading stays behind it
        heading.lang = state.language;
    }
    for (const link of document.querySelectorAll(`.toc-tree a[href="#"], .toc-tree a[href="#${about}"]`)) {
        link.textContent = words()[link.hash === `#${about}` ? "about" : "title"];
        link.lang = state.language;
    }
}

// --- the engine ------------------------------------------------------------------------------------------------------

function showEngine() {
    const { kind, stage, python, library, reason } = state.engine;
    const text = { progress: () => words().loading[stage], ready: () => words().ready(python, library), failed: () => words().failed(reason) };
    element("try-engine").textContent = text[kind]();
    element("try-engine").classList.toggle("try-fault", kind === "failed");
    element("try-progress").hidden = kind !== "progress";
    element("try-progress").value = stage ?? 0;
    form.setAttribute("aria-busy", String(kind === "progress"));
    app.dataset.engine = kind;
}

function told(engine) {
    state.engine = engine;
    showEngine();
    if (engine.kind === "failed") say(nothing);
}

worker.addEventListener("error", (event) => told({ kind: "failed", reason: event.message || "worker.mjs" }));
worker.addEventListener("message", ({ data }) => {
    if (data.kind in { progress: 0, ready: 0, failed: 0 }) return told(data);
    if (data.number !== state.number || state.engine.kind === "failed") return; // another question was asked meanwhile
    if (data.kind === "broken") return told({ kind: "failed", reason: data.reason });
    say(nothing);
    if (data.answer.faults.length) showFaults(data.answer.faults, { focus: true });
    else showAnswer(data.answer, { focus: true });
});

// --- the form --------------------------------------------------------------------------------------------------------

function fillProcedures() {
    const select = element("try-procedure");
    for (const { code, name } of state.procedures) select.add(new Option(`${code} · ${name}`, code));
    for (const option of select.options) option.lang = "vi";
    select.value = "1.000757";
    fillChannels();
}

const chosen = () => state.procedures.find(({ code }) => code === element("try-procedure").value);
const channel = () => form.querySelector('[name="channel"]:checked')?.value;

function fillChannels() {
    const { name, terms } = chosen();
    element("try-name").textContent = name;
    element("try-name").lang = "vi";
    const box = element("try-channels");
    for (const old of box.querySelectorAll("label")) old.remove();
    const names = CHANNELS.filter((value) => value in terms);
    for (const value of names) {
        const label = document.createElement("label");
        const input = Object.assign(document.createElement("input"), { type: "radio", name: "channel", value });
        input.checked = value === (names.includes(state.channel) ? state.channel : names[0]);
        const text = document.createElement("span");
        text.dataset.channel = value;
        text.textContent = words()[value];
        label.append(input, " ", text);
        box.append(label);
    }
    fillTerm();
}

function fillTerm() {
    element("try-term").value = chosen().terms[channel()];
}

// --- rows: pauses and supplements ------------------------------------------------------------------------------------

const isPause = (row) => row.dataset.kind === "pause";
const kindOf = (row) => (isPause(row) ? "pause" : row.querySelector("select").value);

function addRow(kind) {
    const row = element("try-row").content.firstElementChild.cloneNode(true);
    row.dataset.kind = kind;
    row.querySelector('[data-part="rule"]').hidden = kind === "pause";
    row.querySelector("select").addEventListener("change", nameRows);
    row.querySelector("button").addEventListener("click", () => removeRow(row));
    rows.append(row);
    speak(state.language);
    changed();
    row.querySelector(kind === "pause" ? '[name="start"]' : "select").focus();
}

function removeRow(row) {
    const kind = row.dataset.kind;
    row.remove();
    clearFaults();
    nameRows();
    changed();
    element(kind === "pause" ? "try-add-pause" : "try-add-supplement").focus();
}

// Numbers, labels and ids of the rows, after one was added, removed or changed.
function nameRows() {
    [...rows.children].forEach((row, index) => {
        row.querySelector("legend").textContent = words()[isPause(row) ? "pause" : "supplement"](index + 1);
        row.querySelector('[data-part="start"]').hidden = kindOf(row) === "supplement";
        row.querySelector('[data-part="start"] label').textContent = words()[isPause(row) ? "start" : "asked"];
        row.querySelector('[data-part="end"] label').textContent = words()[isPause(row) ? "end" : "supplied"];
        for (const part of row.querySelectorAll("[data-part]")) {
            const id = `try-row-${index}-${part.dataset.part}`;
            const input = part.querySelector("input, select");
            input.id = id;
            part.querySelector("label").htmlFor = id;
            const fault = part.querySelector(".try-fault");
            if (!fault) continue;
            fault.id = `${id}-fault`;
            input.setAttribute("aria-describedby", fault.id);
        }
    });
}

// --- asking ----------------------------------------------------------------------------------------------------------

function values() {
    const { code, name } = chosen();
    const width = Math.round(Math.max(PICTURE.least, Math.min(PICTURE.most, form.clientWidth)));
    const interruptions = [...rows.children].map((row) => ({
        kind: kindOf(row),
        start: row.querySelector('[name="start"]').value,
        end: row.querySelector('[name="end"]').value,
    }));
    const term = element("try-term").value;
    return { procedure: code, name, term, channel: channel(), filed: element("try-filed").value, interruptions, width };
}

function ask(event) {
    event.preventDefault();
    if (state.engine.kind === "failed" || !state.procedures.length) return;
    clearFaults();
    state.number += 1;
    say(state.engine.kind === "ready" ? ({ computing }) => computing : ({ waiting }) => waiting);
    worker.postMessage({ number: state.number, form: values() });
}

// What the status line says, as a function of the words, so that it changes with the language.
function say(text) {
    state.said = text;
    element("try-status").textContent = text(words());
}

// An answer that is no longer that of the form says so.
function changed() {
    if (state.shown) say(({ stale }) => stale);
}

// --- showing ---------------------------------------------------------------------------------------------------------

const fieldOf = (name) => element(`try-${name.replace("interruptions.", "row-").replace(".", "-")}`);

function clearFaults() {
    state.faults = [];
    element("try-alert").textContent = "";
    for (const node of app.querySelectorAll(".try-field .try-fault")) node.hidden = true;
    for (const node of app.querySelectorAll("[aria-invalid]")) node.removeAttribute("aria-invalid");
}

function showFaults(faults, { focus = false } = {}) {
    state.faults = faults;
    element("try-answer").hidden = true;
    state.shown = null;
    element("try-alert").textContent = words().refused(faults.length);
    for (const fault of faults) {
        const field = fieldOf(fault.field);
        const text = field && element(`${field.id}-fault`);
        if (!text) {
            element("try-alert").append(` ${fault.field}: ${fault[state.language]}`);
            continue;
        }
        text.textContent = fault[state.language];
        text.lang = fault.vi === fault.en ? "en" : state.language;
        text.hidden = false;
        field.setAttribute("aria-invalid", "true");
    }
    if (focus) fieldOf(faults[0].field)?.focus();
}

function showAnswer(answer, { focus = false } = {}) {
    const language = state.language;
    state.shown = answer;
    for (const name of ["due", "appointment", "received"]) {
        element(`try-${name}`).textContent = answer[name][language] || words().none;
    }
    element("try-read").textContent = answer.term[language];
    element("try-certainty").textContent = `(${answer.certainty[language]})`;
    element("try-program").textContent = answer.python[language];
    element("try-picture").innerHTML = answer.svg[language]; // drawn by the library, which escapes what it writes
    fill(element("try-warnings"), answer.warnings.map((warning) => warning[language]));
    fill(element("try-trail"), answer.trail[language]);
    element("try-answer").dataset.day = answer.day;
    element("try-answer").hidden = false;
    if (!focus) return;
    say(({ answered }) => answered(answer.due[state.language], answer.certainty[state.language]));
    element("try-due-heading").focus();
}

function fill(list, lines) {
    list.hidden = lines.length === 0;
    list.replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
}

async function copy() {
    try {
        await navigator.clipboard.writeText(element("try-program").textContent);
        element("try-copied").textContent = words().copied;
    } catch {
        getSelection().selectAllChildren(element("try-program"));
        element("try-copied").textContent = words().notCopied;
    }
}

// --- start -----------------------------------------------------------------------------------------------------------

form.addEventListener("submit", ask);
form.addEventListener("input", changed);
element("try-procedure").addEventListener("change", fillChannels);
element("try-channels").addEventListener("change", (event) => {
    state.channel = event.target.value; // kept, where it can be, when another procedure is chosen
    fillTerm();
});
element("try-language").addEventListener("change", (event) => speak(event.target.value));
element("try-add-pause").addEventListener("click", () => addRow("pause"));
element("try-add-supplement").addEventListener("click", () => addRow("supplement"));
element("try-copy").addEventListener("click", copy);

speak(navigator.language.startsWith("vi") ? "vi" : "en");
app.querySelector(`[name="try-language"][value="${state.language}"]`).checked = true;
try {
    state.procedures = await (await fetch(new URL("./procedures.json", import.meta.url))).json();
    fillProcedures();
} catch (error) {
    told({ kind: "failed", reason: String(error.message ?? error) });
}
