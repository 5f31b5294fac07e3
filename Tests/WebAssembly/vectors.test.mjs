// Holds the WebAssembly build of the core to the known answers in Tests/Vectors, the same files that native code is held to.
// The runner inside the test build (VectorRunner/) does what a file says; here its answer is compared with the file.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { loadBuild, root } from "./build.mjs";
import { PeluitError } from "../../Sources/WebClient/JavaScript/peluit.js";

const folder = new URL("Tests/Vectors/", root);

/** What only an office or a gateway does, natively, and with Argon2 or files: not part of a browser's client. */
const officeOnly = new Set(["case", "epochfile", "http-signature", "keyfile", "unattended"]);

const areas = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "generator")
    .map((entry) => ({ name: entry.name, files: readdirSync(new URL(`${entry.name}/`, folder)).filter((file) => file.endsWith(".txt")).sort() }))
    .filter((area) => area.files.length > 0);

/** A file as its claim, the lines that go in, and the lines that have to come out. */
function parse(area, file) {
    const lines = readFileSync(new URL(`${area}/${file}`, folder), "utf8").trimEnd().split("\n");
    const value = (key) => lines.find((line) => line.startsWith(`${key}:`)).slice(key.length + 1).trim();
    return {
        claim: value("claim"),
        expect: value("expect"),
        inputs: lines.filter((line) => !/^(claim|expect|out-[^:]*):/.test(line)).join("\n"),
        outputs: lines.filter((line) => line.startsWith("out-")).sort(),
    };
}

function run(core, area, inputs) {
    try {
        const answer = new TextDecoder().decode(core.call("vector", area, inputs));
        return { expect: "ok", outputs: answer.split("\n").slice(0, -1).sort() };
    } catch (error) {
        if (!(error instanceof PeluitError)) throw error;
        return { expect: error.message, outputs: [] };
    }
}

let core;
before(async () => {
    core = await loadBuild("vectors");
});

for (const { name, files } of areas) {
    if (officeOnly.has(name)) continue;
    describe(`vectors: ${name}`, () => {
        for (const file of files) {
            const { claim, expect, inputs, outputs } = parse(name, file);
            test(`${file}: ${claim}`, () => {
                const result = run(core, name, inputs);
                assert.equal(result.expect, expect);
                assert.deepEqual(result.outputs, outputs);
            });
        }
    });
}

// An area that is new and not listed is run, and the runner refuses one that it does not know. This holds the list to the folders.
test("what is left out as the office's own is there", () => {
    const names = areas.map((area) => area.name);
    assert.deepEqual([...officeOnly].filter((name) => !names.includes(name)), []);
});

after(() => {
    const skipped = areas.filter((area) => officeOnly.has(area.name));
    const count = (list) => list.reduce((sum, area) => sum + area.files.length, 0);
    console.log(`# vectors: ${count(areas) - count(skipped)} run; ${count(skipped)} are the office's alone: ${skipped.map((area) => area.name).join(", ")}`);
});
