// Calls into peluit.wasm: arguments in, answers out, nothing left behind. The other side is ../Exports/Arguments.swift and Answer.swift.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** A refusal by the core: `code` is a word such as "unknown-word", `detail` what follows it, such as "3", or "". */
export class PeluitError extends Error {
    constructor(reason) {
        super(reason);
        this.name = "PeluitError";
        const space = reason.indexOf(" ");
        this.code = space < 0 ? reason : reason.slice(0, space);
        this.detail = space < 0 ? "" : reason.slice(space + 1);
    }
}

/** Big-endian integers as arguments (spec 1.1). */
export const u8 = (value) => Uint8Array.of(value);
export const u32 = (value) => integer(4, (view) => view.setUint32(0, value));
export const u64 = (value) => integer(8, (view) => view.setBigUint64(0, BigInt(value)));

function integer(length, write) {
    const bytes = new Uint8Array(length);
    write(new DataView(bytes.buffer));
    return bytes;
}

/**
 * Starts a module of its own, with memory of its own.
 *
 * @param source bytes, a WebAssembly.Module, or a (promise of a) Response
 * @param random where randomness comes from; without a source nothing starts
 */
export async function start(source, random) {
    if (typeof random?.getRandomValues !== "function") throw new PeluitError("no-random-source");
    let memory;
    const host = {
        random_fill(address, count) {
            const most = 65536; // getRandomValues takes no more at once
            for (let done = 0; done < count; done += most) {
                random.getRandomValues(new Uint8Array(memory.buffer, address + done, Math.min(most, count - done)));
            }
        },
    };
    const { exports } = await instantiate(await source, { host });
    memory = exports.memory;
    if (exports.start() !== 0) throw new PeluitError("no-start");
    return new Boundary(exports);
}

async function instantiate(source, imports) {
    if (source instanceof WebAssembly.Module) return WebAssembly.instantiate(source, imports);
    const isResponse = typeof Response === "function" && source instanceof Response;
    const result = await (isResponse ? WebAssembly.instantiateStreaming(source, imports) : WebAssembly.instantiate(source, imports));
    return result.instance;
}

/** A running module. */
export class Boundary {
    #exports;
    /** Memory that was left in the middle of a call is in no known state: it is never used again. */
    #isStopped = false;

    constructor(exports) {
        this.#exports = exports;
    }

    /**
     * Calls an export. Arguments are Uint8Arrays or strings, the answer is a Uint8Array; all that passed through the core's
     * memory is wiped. Arrays on this side are the caller's to wipe.
     */
    call(name, ...fields) {
        if (this.#isStopped) throw new PeluitError("stopped");
        const bytes = fields.map((field) => (typeof field === "string" ? encoder.encode(field) : field));
        const count = bytes.reduce((sum, field) => sum + 4 + field.length, 0);
        try {
            return this.#callWithMemory(this.#exports[name], bytes, count);
        } catch (error) {
            if (!(error instanceof PeluitError)) this.#isStopped = true;
            throw error;
        }
    }

    #callWithMemory(run, fields, count) {
        const { allocate, release, memory } = this.#exports;
        const slot = allocate(8 + count);
        if (slot === 0) throw new PeluitError("memory");
        write(memory, slot + 8, fields);
        const status = run(slot + 8, count, slot);
        const words = new DataView(memory.buffer, slot, 8);
        const address = words.getUint32(0, true);
        const answer = new Uint8Array(memory.buffer, address, words.getUint32(4, true)).slice();
        release(address);
        release(slot);
        if (status !== 0) throw new PeluitError(decoder.decode(answer));
        return answer;
    }

    /** How much memory the core has taken so far; it never gives any back. */
    get memoryInBytes() {
        return this.#exports.memory.buffer.byteLength;
    }
}

/** Writes each field as `length u32 | bytes`. */
function write(memory, address, fields) {
    const view = new DataView(memory.buffer);
    const all = new Uint8Array(memory.buffer);
    for (const field of fields) {
        view.setUint32(address, field.length);
        all.set(field, address + 4);
        address += 4 + field.length;
    }
}

/** Takes an answer apart. */
export class Reader {
    #bytes;
    #view;
    #at = 0;

    constructor(bytes) {
        this.#bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    }

    get atEnd() {
        return this.#at >= this.#bytes.length;
    }

    bytes(count) {
        this.#at += count;
        return this.#bytes.slice(this.#at - count, this.#at);
    }

    rest() {
        return this.bytes(this.#bytes.length - this.#at);
    }

    u8() {
        return this.#view.getUint8(this.#skip(1));
    }

    u32() {
        return this.#view.getUint32(this.#skip(4));
    }

    u64() {
        return this.#view.getBigUint64(this.#skip(8));
    }

    #skip(count) {
        this.#at += count;
        return this.#at - count;
    }
}
