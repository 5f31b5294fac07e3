#!/usr/bin/env bash
# usage: compile-c.sh LIBSODIUM OUT
#
# Compiles what the core needs of libsodium, and the runtime below it, for wasm32: objects in OUT/objects, headers in
# OUT/include. Does nothing when OUT was made from the same inputs before.
set -euo pipefail
client=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$client/Build/common.sh"

[[ $# == 2 ]] || fail "usage: compile-c.sh LIBSODIUM OUT"
sodium=$(cd "$1/src/libsodium" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
find_toolchain

sources=$(<"$client/Build/libsodium-sources.txt")
inputs=$(
    cd "$client"
    { "$toolchain/clang" --version; cat "$1/.complete"; sha256sum Build/compile-c.sh Build/libsodium-sources.txt; find Runtime -type f -exec sha256sum {} + | LC_ALL=C sort; } | sha256sum
)
[[ -f $out/inputs && $(<"$out/inputs") == "$inputs" ]] && exit 0
rm -rf "$out"
mkdir -p "$out/objects" "$out/include"

cp -r "$sodium/include/." "$out/include/"
sed -e 's/@VERSION@/1.0.18/; s/@SODIUM_LIBRARY_VERSION_MAJOR@/10/; s/@SODIUM_LIBRARY_VERSION_MINOR@/3/; s/@SODIUM_LIBRARY_MINIMAL_DEF@//' \
    "$sodium/include/sodium/version.h.in" >"$out/include/sodium/version.h"

# Hosted on purpose: -ffreestanding would switch off parts of libsodium. The C standard's headers are Runtime/include.
flags=(
    --target=wasm32-unknown-none-wasm -std=c17 -O3 -mbulk-memory -fvisibility=hidden
    -ffunction-sections -fdata-sections -fno-strict-aliasing -fwrapv -fstack-protector-strong
    "-ffile-prefix-map=$sodium=libsodium" "-ffile-prefix-map=$client=WebClient" "-ffile-prefix-map=$out=build"
    -nostdlibinc -isystem "$client/Runtime/include" -I"$out/include" -I"$out/include/sodium" -I"$sodium/include/sodium/private"
    -DNDEBUG -DCONFIGURED=1 -DSODIUM_STATIC=1 -DNATIVE_LITTLE_ENDIAN=1 -DHAVE_WEAK_SYMBOLS=1 -DHAVE_INLINE_ASM=1 -DHAVE_C_VARARRAYS=1
)
compile() { # SOURCE OBJECT FLAGS…
    "$toolchain/clang" "${flags[@]}" "${@:3}" -c "$1" -o "$out/objects/$2.o"
}

say "compiling $(wc -l <<<"$sources") files of libsodium"
jobs=$(nproc)
for file in $sources; do
    while (($(jobs -rp | wc -l) >= jobs)); do wait -n || fail "clang failed"; done
    compile "$sodium/$file" "libsodium-${file//\//-}" -w &
done
for file in "$client"/Runtime/*.c; do
    compile "$file" "runtime-$(basename "$file")" -fno-builtin -Wall -Wextra -Werror || fail "clang failed"
done
while (($(jobs -p | wc -l) > 0)); do wait -n || fail "clang failed"; done
echo "$inputs" >"$out/inputs"
