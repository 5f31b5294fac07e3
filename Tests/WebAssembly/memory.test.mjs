// The runtime below the core: what is freed is wiped, blocks never overlap, and long use does not grow the memory.

import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { before, describe, test } from "node:test";
import { build, loadBuild } from "./build.mjs";

/** The module without its JavaScript, so that its memory can be looked at. */
async function instance() {
    let memory;
    const random_fill = (address, count) => webcrypto.getRandomValues(new Uint8Array(memory.buffer, address, count));
    const { exports } = (await WebAssembly.instantiate(build("client"), { host: { random_fill } })).instance;
    memory = exports.memory;
    assert.equal(exports.start(), 0);
    return exports;
}

/** Park and Miller's generator: the same numbers in every run. */
function random(seed) {
    return (below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
}

describe("the heap", () => {
    let core;
    before(async () => (core = await instance()));
    const view = (address, count) => new Uint8Array(core.memory.buffer, address, count);

    test("what is released is zero afterwards", () => {
        const address = core.allocate(1_000);
        view(address, 1_000).fill(0xa5);
        core.release(address);
        assert.ok(view(address, 1_000).every((byte) => byte === 0));
    });

    test("20,000 allocations in a fixed random order never overlap and are aligned", () => {
        const next = random(1);
        const live = [];
        for (let step = 0; step < 20_000; step++) {
            if (live.length < 200 && next(2) === 0) {
                const count = next(20) === 0 ? next(300_000) : next(3_000);
                const address = core.allocate(count);
                assert.equal(address % 16, 0);
                view(address, count).fill(step & 255);
                live.push({ address, count, mark: step & 255 });
            } else if (live.length > 0) {
                const [{ address, count, mark }] = live.splice(next(live.length), 1);
                assert.ok(count === 0 || (view(address, count)[0] === mark && view(address, count)[count - 1] === mark));
                core.release(address);
            }
        }
        for (const { address } of live) core.release(address);
    });

    test("freed neighbours become one block again", () => {
        const before = core.memory.buffer.byteLength;
        for (let round = 0; round < 50; round++) {
            const blocks = Array.from({ length: 64 }, () => core.allocate(4_000));
            for (const address of blocks) core.release(address);
            core.release(core.allocate(250_000));
        }
        assert.equal(core.memory.buffer.byteLength, before);
    });

    test("more than there can be is refused without harm", () => {
        assert.equal(core.allocate(0x7fffffff), 0);
        assert.equal(core.allocate(0xffffffff), 0);
        assert.notEqual(core.allocate(16), 0);
    });

    test("releasing twice stops the module instead of corrupting it", async () => {
        const core = await instance();
        const address = core.allocate(32);
        core.release(address);
        assert.throws(() => core.release(address), WebAssembly.RuntimeError);
    });
});

describe("secrets", () => {
    test("after a call the receipt is nowhere in the module's memory", async () => {
        const core = await instance();
        const organisation = new Uint8Array(32).fill(7);
        const { receipt, answer } = generate(core, organisation);
        const words = receipt.split(" ");
        assert.equal(words.length, 12);
        // Two neighbouring words do not stand side by side in the word list.
        const traces = [words.slice(0, 2), words.slice(5, 7), words.slice(10)].map((pair) => pair.join(" "));
        const found = () => traces.filter((trace) => Buffer.from(core.memory.buffer).includes(trace));
        assert.deepEqual(found(), traces, "the answer itself, before it is released");
        core.release(answer);
        assert.deepEqual(found(), []);
    });

    function generate(core, organisation) {
        const slot = core.allocate(8 + 4 + 32);
        new DataView(core.memory.buffer).setUint32(slot + 8, 32);
        new Uint8Array(core.memory.buffer).set(organisation, slot + 12);
        assert.equal(core.receipt_generate(slot + 8, 36, slot), 0);
        const words = new DataView(core.memory.buffer, slot, 8);
        const answer = words.getUint32(0, true);
        const receipt = Buffer.from(core.memory.buffer, answer, words.getUint32(4, true)).toString();
        core.release(slot);
        return { receipt, answer };
    }
});

test("10,000 calls leave the memory as large as 100 did", async () => {
    const client = await loadBuild("client");
    const organisation = new Uint8Array(32).fill(7);
    let memory;
    for (let call = 0; call < 10_000; call++) {
        client.fingerprint(organisation);
        if (call === 100) memory = client.memoryInBytes;
    }
    assert.equal(client.memoryInBytes, memory);
});
