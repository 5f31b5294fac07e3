// The builds under test: brought up to date before they are loaded, which takes no time when nothing changed.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { webcrypto } from "node:crypto";
import { fileURLToPath } from "node:url";
import { load } from "../../Sources/WebClient/JavaScript/peluit.js";

/** The repository. */
export const root = new URL("../../", import.meta.url);

/** Bytes of `peluit.wasm` (variant "client") or of the build that also runs vectors ("vectors"). */
export function build(variant) {
    const script = fileURLToPath(new URL("Sources/WebClient/Build/build.sh", root));
    const path = execFileSync(script, ["--variant", variant], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    return readFileSync(path.trim().split("\n").at(-1));
}

/** Node 18 has no global `crypto`, so the random source is always named. */
export const loadBuild = (variant) => load(build(variant), webcrypto);
