// The shipped peluit.wasm through peluit.js, against an office that runs in a build of its own.

import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { before, describe, test } from "node:test";
import { build, loadBuild } from "./build.mjs";
import { hex, openOffice } from "./office.mjs";
import { load, PeluitError } from "../../Sources/WebClient/JavaScript/peluit.js";

const encode = (text) => new TextEncoder().encode(text);
const refuses = (code, detail = "") => (error) => error instanceof PeluitError && error.code === code && error.detail === detail;

let client;
let office;
let receipt;
before(async () => {
    client = await loadBuild("client");
    office = await openOffice();
    receipt = client.newReceipt(office.gateway.organisation);
});

describe("what is in the module", () => {
    const module = new WebAssembly.Module(build("client"));

    test("it imports randomness and nothing else: no clock, no disk, no network", () => {
        const imports = WebAssembly.Module.imports(module).map((entry) => `${entry.module}.${entry.name}`);
        assert.deepEqual(imports, ["host.random_fill"]);
    });

    test("it holds no export that only tests or an office have", () => {
        const names = WebAssembly.Module.exports(module).map((entry) => entry.name);
        assert.deepEqual(names.filter((name) => /^(vector|office_|open|peluit_)/.test(name)), []);
    });
});

describe("organisation and receipt (spec 2.1, 4)", () => {
    test("a fingerprint in any case and with any separators is the organisation", () => {
        const { organisation } = office.gateway;
        const fingerprint = client.fingerprint(organisation);
        assert.equal(fingerprint.split(" ").length, 16);
        assert.deepEqual(client.organisation(fingerprint.toUpperCase().replaceAll(" ", "-")), organisation);
        assert.throws(() => client.organisation(fingerprint.slice(1)), refuses("fingerprint"));
    });

    test("a new receipt has twelve words and is read back as people type it", () => {
        const { organisation } = office.gateway;
        assert.equal(receipt.split(" ").length, 12);
        assert.equal(client.parseReceipt(organisation, ` ${receipt.toUpperCase().replaceAll(" ", " 1. ")}\n`), receipt);
        assert.notEqual(client.newReceipt(organisation), receipt);
    });

    test("a mistyped word is named by its position", () => {
        const { organisation } = office.gateway;
        const words = receipt.split(" ");
        words[6] = "qqqq";
        assert.throws(() => client.parseReceipt(organisation, words.join(" ")), refuses("unknown-word", "7"));
        assert.throws(() => client.parseReceipt(organisation, words.slice(1).join(" ")), refuses("word-count", "11"));
    });

    test("a report that holds its own receipt is noticed", () => {
        const { organisation } = office.gateway;
        assert.equal(client.receiptAppears(organisation, receipt, `kode saya: ${receipt.toUpperCase()}.`), true);
        assert.equal(client.receiptAppears(organisation, receipt, "tidak ada kode di sini"), false);
    });
});

describe("gateway (spec 3.7)", () => {
    test("the roster and the time are read from verified notes", () => {
        const { time, epoch, roster, envelopesOpen } = client.verifyGateway(office.gateway);
        assert.equal(time, 1_795_000_000n);
        assert.equal(epoch, 2967);
        assert.equal(envelopesOpen, true);
        assert.equal(roster.get("name"), "Inspektorat Contoh");
        assert.equal(roster.get("slot.0.role"), "Petugas pengelola");
    });

    test("a client stops at another organisation's roster, a changed status, and missing certificates", () => {
        const stranger = office.gateway.organisation.map((byte) => byte ^ 1);
        assert.throws(() => client.verifyGateway({ ...office.gateway, organisation: stranger }), refuses("roster", "wrong-organisation"));
        const status = encode(new TextDecoder().decode(office.gateway.status).replace("time 1795000000", "time 1795000001"));
        assert.throws(() => client.verifyGateway({ ...office.gateway, status }), refuses("status", "signature"));
        const certificates = new Uint8Array(0);
        assert.throws(() => client.chooseRecipients({ ...office.gateway, certificates }, 0), refuses("too-few-certificates", "0"));
    });
});

describe("envelopes from the page to the office (spec 5)", () => {
    for (const { slots, quorum, minimum, openers } of [
        { slots: 1, quorum: 1, minimum: 1, openers: [0] },
        { slots: 3, quorum: 2, minimum: 3, openers: [0, 2] },
        { slots: 8, quorum: 3, minimum: 8, openers: [1, 4, 7] },
    ]) {
        test(`${quorum} of ${slots} officers open what the page sealed`, async () => {
            const office = await openOffice({ slots, quorum, minimum });
            const { organisation } = office.gateway;
            const readers = client.chooseRecipients(office.gateway, 0);
            const submission = client.sealSubmission(office.gateway, receipt, readers, "{\"v\":1}");
            assert.equal(submission.length, 16_416);
            const { authorKey } = client.mailbox(organisation, receipt);
            assert.deepEqual(office.open(submission.slice(0, 16_384), authorKey, openers), encode("{\"v\":1}"));
        });
    }

    test("an officer who was left out cannot open", async () => {
        const office = await openOffice({ slots: 2, quorum: 1, minimum: 1 });
        const readers = client.chooseRecipients(office.gateway, 0b01);
        assert.equal(readers, 0b10);
        const envelope = client.sealSubmission(office.gateway, receipt, readers, "{}").slice(0, 16_384);
        const { authorKey } = client.mailbox(office.gateway.organisation, receipt);
        assert.throws(() => office.open(envelope, authorKey, [0]), refuses("no-slot"));
        assert.deepEqual(office.open(envelope, authorKey, [1]), encode("{}"));
    });

    test("exclusion that leaves too few is refused, and so is a payload too long by one byte", () => {
        assert.throws(() => client.chooseRecipients(office.gateway, 1), refuses("too-few-recipients"));
        assert.throws(() => client.sealSubmission(office.gateway, receipt, 0b10, "{}"), refuses("too-few-recipients"));
        assert.equal(client.sealSubmission(office.gateway, receipt, 1, "a".repeat(15_324)).length, 16_416);
        assert.throws(() => client.sealSubmission(office.gateway, receipt, 1, "a".repeat(15_325)), refuses("payload-too-long", "15325"));
    });

    test("the promise and the leaf of a submission are recognised, and no others (spec 9)", () => {
        const { organisation } = office.gateway;
        const submission = client.sealSubmission(office.gateway, receipt, 1, "{}");
        const { promise, leaf } = office.accept(submission, 20_775);
        assert.equal(client.verifyPromise(office.gateway, submission, promise), 20_775);
        const forged = promise.map((byte, index) => (index === 3 ? byte ^ 1 : byte));
        assert.throws(() => client.verifyPromise(office.gateway, submission, forged), refuses("promise"));

        const foreign = office.accept(client.sealSubmission(office.gateway, client.newReceipt(organisation), 1, "{}"), 20_775).leaf;
        const leaves = Uint8Array.from([...foreign, ...leaf, ...foreign]);
        assert.deepEqual(client.findLeaves(organisation, receipt, leaves), [leaf.slice(33)]);
        assert.throws(() => client.findLeaves(organisation, receipt, leaves.slice(1)), refuses("leaves"));
    });

    test("an identity is sealed to the custodian in 560 bytes (spec 6.4)", () => {
        assert.equal(client.sealIdentity(office.gateway, new Uint8Array(512)).length, 560);
        assert.throws(() => client.sealIdentity(office.gateway, new Uint8Array(511)), refuses("argument"));
    });
});

describe("replies from the office to the page (spec 8)", () => {
    const id = new Uint8Array(16).fill(9);

    test("a reply in three parts is found among everybody's cells, whatever their order", () => {
        const mailbox = client.mailbox(office.gateway.organisation, receipt);
        const document = encode(JSON.stringify({ text: "a".repeat(9_000) }));
        const cells = office.reply(mailbox, id, document);
        const parts = [cells.slice(8_192), office.dummy(), cells.slice(0, 4_096), office.dummy(), cells.slice(4_096, 8_192)];
        const found = client.findReplies(office.gateway, receipt, Buffer.concat(parts));
        assert.deepEqual(found, { damaged: 0, incomplete: 0, replies: [{ id, document }] });
    });

    test("a missing part and a damaged cell are counted, not hidden", () => {
        const mailbox = client.mailbox(office.gateway.organisation, receipt);
        const cells = office.reply(mailbox, id, new Uint8Array(9_000));
        cells[4_095] ^= 1;
        const found = client.findReplies(office.gateway, receipt, cells);
        assert.deepEqual(found, { damaged: 1, incomplete: 1, replies: [] });
        assert.throws(() => client.findReplies(office.gateway, receipt, cells.slice(1)), refuses("length"));
    });
});

describe("files (spec 7)", () => {
    test("the hash of a file does not depend on how it is cut", () => {
        const { organisation } = office.gateway;
        const file = webcrypto.getRandomValues(new Uint8Array(60_000));
        const hash = (size) => {
            const running = client.fileHash(organisation);
            for (let at = 0; at < file.length; at += size) running.update(file.subarray(at, at + size));
            return hex(running.finish());
        };
        assert.equal(hash(60_000), hash(7));
    });

    test("cells have their size, their names and their count", () => {
        const { organisation } = office.gateway;
        const key = client.newFileKey();
        assert.equal(client.cellCount(1_000_000_000), 3840);
        assert.equal(client.sealCell(organisation, key, 0, 1, encode("isi")).length, 262_144);
        const { id, deletionKey, deletionHash } = client.cellNames(organisation, key, 0);
        assert.deepEqual([id.length, deletionKey.length, deletionHash.length], [16, 32, 32]);
        assert.throws(() => client.sealCell(organisation, key, 1, 1, encode("isi")), refuses("argument"));
        assert.throws(() => client.sealCell(organisation, key, 0, 1, new Uint8Array(262_129)), refuses("argument"));
    });
});

describe("permits (spec 10.4)", () => {
    const challenge = (bits) => Uint8Array.from([1, 1, bits, ...new Uint8Array(61)]);

    test("a puzzle is solved in slices, and a slice without a solution says so", () => {
        const { organisation } = office.gateway;
        let permit = null;
        for (let first = 0; permit === null; first += 64) permit = client.solvePermit(organisation, challenge(8), first, 64);
        assert.equal(Buffer.from(permit, "base64url").length, 72);
        assert.equal(client.solvePermit(organisation, challenge(32), 0, 1), null);
        assert.throws(() => client.solvePermit(organisation, challenge(33), 0, 1), refuses("challenge"));
    });
});

describe("the boundary", () => {
    test("without a random source there is no core", async () => {
        await assert.rejects(load(build("client"), {}), refuses("no-random-source"));
    });

    test("a random source that fails in the middle of a call stops the core for good", async () => {
        let isBroken = false;
        const core = await load(build("client"), {
            getRandomValues(bytes) {
                if (isBroken) throw new Error("no entropy");
                return webcrypto.getRandomValues(bytes);
            },
        });
        isBroken = true;
        assert.throws(() => core.newFileKey(), /no entropy/);
        isBroken = false;
        assert.throws(() => core.newFileKey(), refuses("stopped"));
    });

    test("arguments that are missing, left over or of a wrong length are refused, never trapped on", () => {
        const { organisation } = office.gateway;
        assert.throws(() => client.call("mailbox", organisation), refuses("argument"));
        assert.throws(() => client.call("file_key_generate", "x"), refuses("argument"));
        assert.throws(() => client.newReceipt(organisation.slice(1)), refuses("argument"));
        assert.equal(client.newReceipt(organisation).split(" ").length, 12);
    });
});
