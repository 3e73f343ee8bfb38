#!/bin/sh
# start-smoke.sh ROOT: starts the built command line as users on awkward machines do: in a locale that is not UTF-8, as somebody who may not
# write beside the build, and with a home that does not exist. Prints what it saw; fails at the first thing that is wrong.
set -eu

root=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

fail() {
    printf 'start smoke: %s\n' "$*"
    cat "$scratch/output"
    exit 1
}

# shown WHAT COMMAND…: runs it; it must end with 0 and show the number of pairs and nothing on stderr.
shown() {
    what=$1
    shift
    "$@" > "$scratch/output" 2> "$scratch/errors" || { cat "$scratch/errors" >> "$scratch/output"; fail "$what: ended with $?"; }
    [ ! -s "$scratch/errors" ] || { cat "$scratch/errors" >> "$scratch/output"; fail "$what: something was said on stderr"; }
    grep -q '"samples" *: *3' "$scratch/output" || fail "$what: not all three samples were seen"
    printf 'start smoke: %s: all samples seen\n' "$what"
}

mkdir -p "$scratch/set/images" "$scratch/set/masks"
for name in 1 2 "J$(printf '\303\274')rgen"; do
    # A PNG of one black pixel.
    printf '\211PNG\r\n\032\n\0\0\0\015IHDR\0\0\0\001\0\0\0\001\010\0\0\0\0\072\176\233\125\0\0\0\012IDATx\332c\140\0\0\0\002\0\001\345\047\336\374\0\0\0\0IEND\256B\140\202' \
        > "$scratch/set/images/$name.png"
    cp "$scratch/set/images/$name.png" "$scratch/set/masks/$name.png"
done
chmod -R a+rwX "$scratch"

# Builds what is out of date, and says so.
"$root/maskwright" --version > "$scratch/output" 2>&1 || fail "the command line does not start"
shown "locale C" env LC_ALL=C "$root/maskwright" info "$scratch/set" --json -
shown "no home" env HOME=/does/not/exist "$root/maskwright" info "$scratch/set" --json -
if [ "$(id -u)" -eq 0 ] && command -v setpriv > /dev/null && setpriv --reuid=65534 --clear-groups test -r "$root/maskwright" -a -r "$JAVA_HOME/release"; then
    shown "another user" setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/does/not/exist "$root/maskwright" info "$scratch/set" --json -
else
    printf 'start smoke: another user: skipped, only root can become somebody who may read the build\n'
fi
