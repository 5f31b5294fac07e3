// The office's side for tests of the shipped client: keys from fixed seeds, inside the test build (SampleOffice/).

import { u32, u64, u8 } from "../../Sources/WebClient/JavaScript/boundary.js";
import { loadBuild } from "./build.mjs";

export const hex = (bytes) => Buffer.from(bytes).toString("hex");
const unhex = (text) => Uint8Array.from(Buffer.from(text, "hex"));

/** An office whose `slots` officers all have a certificate for the week of `time` (Unix seconds). */
export async function openOffice({ time = 1_795_000_000, slots = 1, quorum = 1, minimum = 1 } = {}) {
    const core = await loadBuild("vectors");
    const [organisation, rosters, status, certificates] = fields(core.call("office_documents", u64(time), u8(slots), u8(quorum), u8(minimum)));
    /** The inputs of a vector that opens this envelope. */
    const opening = (envelope, authorKey, openers) =>
        [
            "operation: open",
            `org: ${hex(organisation)}`,
            `quorum: ${quorum}`,
            `author-key: ${hex(authorKey)}`,
            ...openers.map((slot) => `epoch-seed-${slot}: ${hex(new Uint8Array(32).fill(96 + slot))}`),
            `envelope: ${hex(envelope)}`,
        ].join("\n");
    return {
        gateway: { organisation, rosters, status, certificates },
        opening,
        accept(submission, day) {
            const answer = core.call("office_accept", organisation, submission, u32(day));
            return { promise: answer.slice(0, 68), leaf: answer.slice(68) };
        },
        reply: ({ replyKey, tagKey }, id, document) => core.call("office_reply", organisation, replyKey, tagKey, id, document),
        dummy: () => core.call("office_dummy"),
        /** Opens an envelope with the epoch secrets of these slots, and gives back the payload. */
        open(envelope, authorKey, openers) {
            const answer = new TextDecoder().decode(core.call("vector", "envelope", opening(envelope, authorKey, openers)));
            return unhex(/^out-payload: (.*)$/m.exec(answer)[1]);
        },
    };
}

function fields(bytes) {
    const view = new DataView(bytes.buffer);
    const found = [];
    for (let at = 0; at < bytes.length; at += 4 + view.getUint32(at)) found.push(bytes.slice(at + 4, at + 4 + view.getUint32(at)));
    return found;
}
