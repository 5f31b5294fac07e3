#!/usr/bin/env bash
# usage: link-wasm.sh C OUT (client | vectors)
#
# Compiles the core (Sources/Peluit) and the exports (Exports/) as Embedded Swift, one module each, and links them with
# the objects in C (compile-c.sh) into OUT/peluit.wasm. Does nothing when OUT was made from the same inputs before.
#
# `vectors` makes a test build: it adds the Swift of Tests/WebAssembly, and of OfficerKeys what opens envelopes and seals
# replies. A page never gets that one.
set -euo pipefail
client=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
root=$(cd "$client/../.." && pwd)
source "$client/Build/common.sh"

[[ $# == 3 ]] || fail "usage: link-wasm.sh C OUT (client | vectors)"
mkdir -p "$2"
c=$(cd "$1" && pwd)
out=$(cd "$2" && pwd)
variant=$3
[[ $variant == client || $variant == vectors ]] || fail "there is no variant $variant"
find_toolchain

sources=(Sources/{CSodium,Peluit,WebClient})
[[ $variant == client ]] || sources+=(Sources/OfficerKeys Tests/WebAssembly)
inputs=$(
    cd "$root"
    {
        echo "$variant"
        "$toolchain/swiftc" --version 2>&1
        find "$c/objects" "$c/include" -type f -print0 | LC_ALL=C sort -z | (cd / && xargs -0 sha256sum) | sed "s|$c||"
        find "${sources[@]}" -type f \( -name '*.swift' -o -name '*.sh' -o -name '*.h' -o -name '*.modulemap' \) -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
    } | sha256sum
)
[[ -f $out/inputs && $(<"$out/inputs") == "$inputs" ]] && exit 0
rm -f "$out"/*

say "compiling the core and its exports ($variant)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# As in Package.swift, plus what Embedded Swift needs. Incremental code generation would leave hashes of paths in the
# objects; the prefix maps remove the paths themselves.
flags=(
    -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded -wmo -Osize -parse-as-library -package-name peluit
    -swift-version 6 -warnings-as-errors
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
    -Xfrontend -disable-incremental-llvm-codegen -file-prefix-map "$root=." -file-prefix-map "$work=build"
    -Xcc -nostdlibinc -Xcc -isystem -Xcc "$client/Runtime/include" -Xcc "-I$c/include" -I "$root/Sources/CSodium" -I "$work"
)
compile_module() { # NAME FILES-OR-FOLDERS…
    local files
    mapfile -t files < <(find "${@:2}" -name '*.swift' | LC_ALL=C sort)
    "$toolchain/swiftc" "${flags[@]}" -module-name "$1" -emit-module-path "$work/$1.swiftmodule" -c "${files[@]}" -o "$work/$1.o" >&2 \
        || fail "$1 does not compile for wasm32"
}
case $variant in
    client)
        compile_module Peluit "$root/Sources/Peluit"
        compile_module WebClient "$client/Exports"
        ;;
    vectors)
        flags+=(-enable-testing)
        compile_module Peluit "$root/Sources/Peluit"
        compile_module OfficerKeys "$root"/Sources/OfficerKeys/{Envelopes,Replies}
        compile_module WebClient "$client/Exports" "$root/Tests/WebAssembly"
        ;;
esac

# The stack lies below everything else: an overflow traps instead of writing into data. 256 MiB is room for the largest board.
"$toolchain/wasm-ld" --no-entry --gc-sections --strip-all --fatal-warnings --stack-first -z stack-size=262144 --max-memory=268435456 \
    -o "$out/peluit.wasm" "$work"/*.o "$c"/objects/*.o || fail "wasm-ld failed"
echo "$inputs" >"$out/inputs"
