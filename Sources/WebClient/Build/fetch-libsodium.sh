#!/usr/bin/env bash
# usage: fetch-libsodium.sh CACHE
#
# Puts Debian's libsodium source, with Debian's security patches applied, into CACHE/source and prints that path. Talks to
# the network only when it is not there yet.
#
# apt works on a private state below CACHE: the machine's own package lists and sources stay as they are. The mirrors are
# those that the machine already uses; apt checks the signature of the index and, through it, every file's hash.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

readonly version=1.0.18
# libsodium_1.0.18.orig.tar.gz, the same for every Debian revision of it.
readonly orig_sha256=d59323c6b712a1519a5daf710b68f5e7fde57040845ffec53850911f10a5d4f4
readonly keyring=/usr/share/keyrings/debian-archive-keyring.gpg

[[ $# == 1 ]] || fail "usage: fetch-libsodium.sh CACHE"
mkdir -p "$1"
cache=$(cd "$1" && pwd)

verify_orig() { echo "$orig_sha256  $cache/libsodium_$version.orig.tar.gz" | sha256sum --check --status; }

if [[ -f $cache/source/.complete ]] && verify_orig; then
    echo "$cache/source"
    exit 0
fi
require apt-get dpkg-source sha256sum

work=$(mktemp -d "$cache/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{state/lists/partial,cache/archives/partial,log,download}

# The release's Debian repositories, as this machine's apt sees them, as source repositories. Of equal versions apt takes
# the first one, so the release itself comes before its updates: it is on every mirror.
codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
[[ -r $keyring && -n $codename ]] || fail "this is not a Debian system" "unpack Debian's libsodium $version source package into $cache/source yourself"
indexes=$(apt-get update --print-uris </dev/null)
for suite in "$codename" "$codename-updates" "$codename-security"; do
    sed -n "s|^'\(.*\)dists/$suite/InRelease' .*|deb-src [signed-by=$keyring] \1 $suite main|p" <<<"$indexes"
done >"$work/sources.list"
[[ -s $work/sources.list ]] || fail "apt knows no Debian $codename repository"

cat >"$work/apt.conf" <<CONF
Dir::Etc::SourceList "$work/sources.list";
Dir::Etc::SourceParts "-";
Dir::State "$work/state";
Dir::Cache "$work/cache";
Dir::Log "$work/log";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Sandbox::User "";
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
CONF
# Read after the machine's own configuration, whose proxies stay and whose hooks go.
private_apt() { apt-get -qq --config-file="$work/apt.conf" "$@" </dev/null >&2; }

say "fetching Debian's libsodium $version source"
private_apt update || fail "apt could not read the source index" "see apt's lines above; a proxy belongs into apt's own configuration"
(cd "$work/download" && private_apt --only-source --download-only source libsodium) || fail "apt could not download libsodium's source"

dsc=$(echo "$work"/download/libsodium_"$version"-*.dsc)
[[ -f $dsc ]] || fail "Debian $codename has another libsodium than $version"
cp "$work"/download/libsodium_* "$cache/"
verify_orig || fail "libsodium_$version.orig.tar.gz has an unexpected SHA-256"

# apt has verified the .dsc and all it names, so dpkg-source need not know the maintainer's key.
rm -rf "$cache/source"
dpkg-source --no-check -x "$dsc" "$work/source" >/dev/null
basename "$dsc" .dsc >"$work/source/.complete"
mv "$work/source" "$cache/source"
say "$(cat "$cache/source/.complete")"
echo "$cache/source"
