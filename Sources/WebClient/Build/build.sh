#!/usr/bin/env bash
# usage: build.sh [--out DIR] [--variant client | vectors] [--check-reproducible]
#
# Builds the protocol core for browsers: peluit.wasm and its JavaScript in DIR (.build-wasm/client at the root of the repository
# when not given). Prints the path of the wasm to stdout, its size and SHA-256 to stderr. Nothing happens to what is up to date.
#
#   --variant vectors        the test build, which also runs Tests/Vectors (.build-wasm/vectors)
#   --check-reproducible     builds again from a copy of the sources in another folder, and fails unless all bytes are the same
set -euo pipefail
client=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
root=$(cd "$client/../.." && pwd)
source "$client/Build/common.sh"
usage() { sed -n 's/^# usage: //p' "${BASH_SOURCE[0]}"; }

variant=client out='' check=no
while (($# > 0)); do
    case $1 in
        --out) out=${2:-}; shift 2 || fail "--out needs a folder" ;;
        --variant) variant=${2:-}; shift 2 || fail "--variant needs a name" ;;
        --check-reproducible) check=yes; shift ;;
        --help) usage; exit 0 ;;
        *) fail "unknown argument: $1" "$(usage)" ;;
    esac
done
[[ $variant == client || $variant == vectors ]] || fail "there is no variant $variant" "$(usage)"

readonly work=$root/.build-wasm
out=${out:-$work/$variant}
mkdir -p "$work" "$out"
out=$(cd "$out" && pwd)
wasm=$out/peluit.wasm

# One build at a time: tests may ask for several.
exec 9>"$work/lock"
flock 9

sodium=$("$client/Build/fetch-libsodium.sh" "$work/libsodium")
"$client/Build/compile-c.sh" "$sodium" "$work/c"
"$client/Build/link-wasm.sh" "$work/c" "$work/link-$variant" "$variant"
cp "$work/link-$variant/peluit.wasm" "$client"/JavaScript/*.js "$out/"

# The same sources in another folder, with nothing compiled before.
build_elsewhere() {
    local copy=$1/copy
    mkdir -p "$copy"/{Sources,Tests,.build-wasm}
    cp -r "$root"/Sources/{CSodium,Peluit,OfficerKeys,WebClient} "$copy/Sources/"
    cp -r "$root/Tests/WebAssembly" "$copy/Tests/"
    cp -r "$work/libsodium" "$copy/.build-wasm/"
    "$copy/Sources/WebClient/Build/build.sh" --variant "$variant" --out "$1/out" >/dev/null
}

if [[ $check == yes ]]; then
    elsewhere=$(mktemp -d)
    trap 'rm -rf "$elsewhere"' EXIT
    say "building again in $elsewhere"
    build_elsewhere "$elsewhere"
    cmp "$wasm" "$elsewhere/out/peluit.wasm" >&2 || fail "two builds of the same sources differ"
    say "two builds in two folders are the same, byte for byte"
fi

say "$(stat --format %s "$wasm") bytes, $(gzip --best --stdout "$wasm" | wc -c) compressed"
say "SHA-256 $(sha256sum "$wasm" | cut -d ' ' -f 1)"
echo "$wasm"
