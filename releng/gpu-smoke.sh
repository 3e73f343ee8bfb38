#!/bin/sh
# gpu-smoke.sh ROOT: runs a small model on a GPU that is made of software, through the very library that a real GPU uses, and holds it against the
# CPU; then with a driver that will not do. Skipped, and said so, where the library or the driver cannot be had: npm fetches the one, Debian's
# package of Chromium holds the other (SwiftShader).
set -eu

root=$1
. "$root/releng/toolchain.sh"
drivers=$root/.tools/swiftshader
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

skip() {
    printf 'gpu smoke: skipped: %s\n' "$*"
    exit 0
}

fail() {
    printf 'gpu smoke: %s\n' "$*"
    cat "$scratch/output"
    exit 1
}

# The driver is a library and a line that names it.
fetch_driver() {
    command -v dpkg > /dev/null && [ "$(uname -m)" = x86_64 ] || skip "the driver is taken from a package of Debian for x86_64"
    [ "$(id -u)" -eq 0 ] || skip "only root can install libvulkan1"
    dpkg -s libvulkan1 > /dev/null 2>&1 || apt-get install -y -qq libvulkan1 > /dev/null 2>&1 || skip "libvulkan1 cannot be had"
    (cd "$scratch" && apt-get download -qq chromium-common > /dev/null 2>&1 && dpkg -x chromium-common_*.deb chromium) || skip "SwiftShader cannot be had"
    mkdir -p "$drivers"
    mv "$scratch/chromium/usr/lib/chromium/libvk_swiftshader.so" "$drivers/"
}

find_jdk
if [ ! -d "$root/.tools/gpu" ]; then
    find_maven
    . "$root/releng/gpu-library.sh"
    (fetch_gpu_library "$root/.tools/gpu-test") 2> "$scratch/output" || skip "$(tail -n 1 "$scratch/output")"
    library=$root/.tools/gpu-test
else
    library=$root/.tools/gpu
fi
[ -e "$drivers/libvk_swiftshader.so" ] || fetch_driver
printf '{"file_format_version": "1.0.0", "ICD": {"library_path": "%s", "api_version": "1.0.5"}}\n' "$drivers/libvk_swiftshader.so" \
    > "$scratch/icd.json"

# tried ICD: what each device makes of the small model, into output.
tried() {
    env "VK_DRIVER_FILES=$1" "VK_ICD_FILENAMES=$1" "MASKWRIGHT_VMARGS=-Donnxruntime.native.path=$library" \
        "$root/maskwright" gpu --runs 1 > "$scratch/output" 2> "$scratch/errors" || { cat "$scratch/errors" >> "$scratch/output"; fail "ended with $?"; }
}

tried "$scratch/icd.json"
grep -q '^webgpu .* largest difference to it \(0\.0e+00\|[0-9.]*e-\(0[5-9]\|[1-9][0-9]\)\)$' "$scratch/output" || fail "the software GPU does not agree with the CPU"
printf 'gpu smoke: %s\n' "$(grep '^webgpu' "$scratch/output")"
tried "$scratch/none.json"
grep -q '^webgpu  *no graphics driver' "$scratch/output" || fail "a missing driver is not named"
grep -q '^cpu .* ms a picture' "$scratch/output" || fail "without a driver the CPU does not go on"
printf 'gpu smoke: without a driver the CPU goes on\n'
