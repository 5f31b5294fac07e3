// The protocol core for a page, a worker or Node: gives the exports of peluit.wasm JavaScript shapes. No dependencies.
// What each export takes and gives is said in ../Exports/*.swift.

import { Reader, start, u32, u64, u8 } from "./boundary.js";

export { PeluitError } from "./boundary.js";

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Starts a core of its own, with memory of its own.
 *
 * @param source bytes, a WebAssembly.Module, or a (promise of a) Response
 * @param random where randomness comes from; without a source there is no core
 */
export async function load(source, random = globalThis.crypto) {
    return new Peluit(await start(source, random));
}

export class Peluit {
    #core;

    constructor(core) {
        this.#core = core;
    }

    /** An export by its name; see Boundary. */
    call(name, ...fields) {
        return this.#core.call(name, ...fields);
    }

    /** How much memory the core has taken so far; it never gives any back. */
    get memoryInBytes() {
        return this.#core.memoryInBytes;
    }

    #text(name, ...fields) {
        return decoder.decode(this.call(name, ...fields));
    }

    // Organisation and receipt

    organisation(fingerprint) {
        return this.call("organisation_parse", fingerprint);
    }

    fingerprint(organisation) {
        return this.#text("organisation_fingerprint", organisation);
    }

    newReceipt(organisation) {
        return this.#text("receipt_generate", organisation);
    }

    /** The code in its one spelling; a PeluitError says which word is wrong. */
    parseReceipt(organisation, text) {
        return this.#text("receipt_parse", organisation, text);
    }

    receiptAppears(organisation, receipt, report) {
        return this.call("receipt_appears", organisation, receipt, report)[0] === 1;
    }

    mailbox(organisation, receipt) {
        const reader = new Reader(this.call("mailbox", organisation, receipt));
        return { authorKey: reader.bytes(32), replyKey: reader.bytes(32), tagKey: reader.bytes(32), bucket: reader.u32(), thread: reader.bytes(16) };
    }

    // Gateway. `gateway` is { organisation, rosters, status, certificates }: the pinned id and what the gateway answered.

    verifyGateway(gateway) {
        const reader = new Reader(this.call("gateway_verify", ...answers(gateway)));
        return { time: reader.u64(), epoch: reader.u32(), envelopesOpen: reader.u8() === 1, cellsOpen: reader.u8() === 1, roster: noteLines(reader.rest()) };
    }

    /** The slots that shall read, as a bit mask; `excluded` is one too. */
    chooseRecipients(gateway, excluded) {
        return this.call("recipients_choose", ...answers(gateway), gateway.certificates, u8(excluded))[0];
    }

    /** What `POST /envelopes` takes. */
    sealSubmission(gateway, receipt, readers, payload) {
        return this.call("submission_seal", ...answers(gateway), gateway.certificates, receipt, u8(readers), payload);
    }

    sealIdentity(gateway, identity) {
        return this.call("identity_seal", ...answers(gateway), identity);
    }

    /** The day under which the gateway promises to log the submission. */
    verifyPromise(gateway, submission, promise) {
        return new Reader(this.call("promise_verify", ...answers(gateway), submission, promise)).u32();
    }

    /** The header Peluit-Permit, or null when none of `attempts` nonces from `first` on solves the challenge. */
    solvePermit(organisation, challenge, first, attempts) {
        return this.#text("permit_solve", organisation, challenge, u64(first), u32(attempts)) || null;
    }

    // Files

    cellCount(size) {
        return Number(new Reader(this.call("cell_count", u64(size))).u64());
    }

    newFileKey() {
        return this.call("file_key_generate");
    }

    sealCell(organisation, fileKey, index, count, piece) {
        return this.call("cell_seal", organisation, fileKey, u64(index), u64(count), piece);
    }

    cellNames(organisation, fileKey, index) {
        const reader = new Reader(this.call("cell_names", organisation, fileKey, u64(index)));
        return { id: reader.bytes(16), deletionKey: reader.bytes(32), deletionHash: reader.bytes(32) };
    }

    /** A hash over a file that is read in pieces: `update(piece)` for each, then `finish()` once. */
    fileHash(organisation) {
        const handle = this.call("file_hash_start", organisation);
        return {
            update: (piece) => void this.call("file_hash_update", handle, piece),
            finish: () => this.call("file_hash_finish", handle),
        };
    }

    // What came back

    findReplies(gateway, receipt, board) {
        const reader = new Reader(this.call("replies_find", ...answers(gateway), receipt, board));
        const found = { damaged: reader.u32(), incomplete: reader.u32(), replies: [] };
        while (!reader.atEnd) found.replies.push({ id: reader.bytes(16), document: reader.bytes(reader.u32()) });
        return found;
    }

    /** Hashes of the envelopes that this receipt sent and that are logged in a day's leaves. */
    findLeaves(organisation, receipt, leaves) {
        const reader = new Reader(this.call("leaves_find", organisation, receipt, leaves));
        const hashes = [];
        while (!reader.atEnd) hashes.push(reader.bytes(32));
        return hashes;
    }
}

const answers = ({ organisation, rosters, status }) => [organisation, rosters, status];

/** A verified note's `key value` lines, behind its type and organisation. */
function noteLines(text) {
    const lines = decoder.decode(text).split("\n").slice(2, -1);
    return new Map(lines.map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
}
