# Shared by the build scripts: `source` it. Data goes to stdout, everything else to stderr.

fail() {
    echo "wasm: error: $1" >&2
    shift
    local hint
    for hint in "$@"; do echo "wasm: hint: $hint" >&2; done
    exit 1
}

say() { echo "wasm: $*" >&2; }

require() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null || fail "\`$tool\` is not installed" "on Debian 12: apt-get install dpkg-dev"
    done
}

# Sets `toolchain` to the folder in which swiftc's own clang and wasm-ld lie. Asking the compiler, rather than
# following links, also finds it behind a version manager's proxy.
find_toolchain() {
    local resources tool
    command -v swiftc >/dev/null || fail "swiftc is not on PATH" "install the Swift toolchain that README.md names"
    resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)".*/\1/p')
    [[ -d $resources ]] || fail "swiftc does not say where its resources are"
    toolchain=$(cd "$resources/../../bin" && pwd)
    for tool in swiftc clang wasm-ld; do
        [[ -x $toolchain/$tool ]] || fail "the toolchain in $toolchain has no $tool"
    done
    [[ -d $resources/embedded/wasm32-unknown-none-wasm ]] || fail "the toolchain in $toolchain cannot build Embedded Swift for wasm32"
}
