// What a page seals opens natively: with the implementation that makes the vectors, on the machine's own libsodium.
// The other direction is in vectors.test.mjs, whose envelopes and cells were sealed there.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadBuild } from "./build.mjs";
import { hex, openOffice } from "./office.mjs";

const script = fileURLToPath(new URL("second_implementation.py", import.meta.url));
const natively = (what, lines) => execFileSync("python3", [script, what], { input: lines, encoding: "utf8", maxBuffer: 1 << 20 }).trim();

let client;
before(async () => (client = await loadBuild("client")));

for (const { slots, quorum, openers } of [
    { slots: 1, quorum: 1, openers: [0] },
    { slots: 3, quorum: 2, openers: [1, 2] },
]) {
    test(`an envelope for ${quorum} of ${slots} officers has no fault, and a changed one does`, async () => {
        const office = await openOffice({ slots, quorum, minimum: slots });
        const receipt = client.newReceipt(office.gateway.organisation);
        const { authorKey } = client.mailbox(office.gateway.organisation, receipt);
        const readers = client.chooseRecipients(office.gateway, 0);
        const envelope = client.sealSubmission(office.gateway, receipt, readers, '{"v":1}').slice(0, 16_384);
        assert.equal(natively("envelope", office.opening(envelope, authorKey, openers)), "ok");
        envelope[16_383] ^= 1;
        assert.equal(natively("envelope", office.opening(envelope, authorKey, openers)), "body");
    });
}

test("a cell opens to the piece and zeros behind it", async () => {
    const { organisation } = (await openOffice()).gateway;
    const key = client.newFileKey();
    const piece = new TextEncoder().encode("isi berkas");
    const cell = client.sealCell(organisation, key, 3, 4, piece);
    const lines = [`org: ${hex(organisation)}`, `file-key: ${hex(key)}`, "index: 3", "count: 4", `cell: ${hex(cell)}`].join("\n");
    assert.equal(natively("cell", lines), hex(piece).padEnd(2 * 262_128, "0"));
});
