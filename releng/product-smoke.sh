#!/bin/sh
# product-smoke.sh PRODUCT: starts the built product as its user would, on the screen that DISPLAY names; then again, to see that the dataset
# comes back. Tycho's test harness has class loaders of its own, so that what loads there may still fail here.
set -eu

product=$1
scratch=$(mktemp -d)
workbench=
second=
end() {
    for process in $workbench $second; do kill "$process" 2> /dev/null || :; done
    rm -rf "$scratch"
}
trap end EXIT
trap 'exit 130' INT TERM

fail() {
    printf 'product smoke: %s\n' "$*"
    [ ! -f "$scratch/state/.metadata/.log" ] || cat "$scratch/state/.metadata/.log"
    [ ! -f "$scratch/output" ] || cat "$scratch/output"
    exit 1
}

# GTK makes hidden windows of the same name before the real one, to whose title SWT adds a blank.
window_shows_dataset() {
    for id in $(xwininfo -root -tree 2> /dev/null | sed -n 's/^ *\(0x[0-9a-f]*\) "a dataset.*Maskwright *".*/\1/p'); do
        if xwininfo -id "$id" 2> /dev/null | grep -q 'Map State: IsViewable'; then
            return 0
        fi
    done
    return 1
}

# second_is_refused: a second workbench on the same state says so, and the first goes on.
second_is_refused() {
    "$product/maskwright" -data "$scratch/state" > "$scratch/second" 2>&1 &
    second=$!
    waited=0
    until grep -q -s "^maskwright: Another Maskwright is open .* $scratch/state" "$scratch/second"; do
        kill -0 "$second" 2> /dev/null && [ "$waited" -lt 60 ] || { cat "$scratch/second"; fail "a second workbench on the same state was not refused"; }
        sleep 1
        waited=$((waited + 1))
    done
    kill "$second"
    wait "$second" 2> /dev/null || :
    second=
    kill -0 "$workbench" 2> /dev/null || fail "the workbench ended when a second one was refused"
}

# start WORD...: starts the workbench with these arguments, waits for the dataset in its title, looks for errors, and ends it.
start() {
    "$product/maskwright" -data "$scratch/state" "$@" > "$scratch/output" 2>&1 &
    workbench=$!
    seconds=0
    until window_shows_dataset; do
        kill -0 "$workbench" 2> /dev/null || fail "the workbench ended before its window opened"
        [ "$seconds" -lt 60 ] || fail "no window with the dataset's name within 60 s"
        sleep 1
        seconds=$((seconds + 1))
    done
    sleep 3
    kill -0 "$workbench" 2> /dev/null || fail "the workbench ended after its window opened"
    if grep -q -s '^!ENTRY [^ ]* 4 ' "$scratch/state/.metadata/.log"; then
        fail "the workbench logged an error"
    fi
    [ -n "${1-}" ] || second_is_refused
    kill "$workbench"
    wait "$workbench" 2> /dev/null || :
    workbench=
}

"$product/maskwright" -application org.maskwright.ui.selfcheck -data @none -consoleLog || fail "the self-check failed"

mkdir -p "$scratch/a dataset/images" "$scratch/a dataset/masks"
printf 'no picture' > "$scratch/a dataset/images/1.jpg"
printf 'no picture' > "$scratch/a dataset/masks/1.png"
start "$scratch/a dataset"
first=$seconds
start
printf 'product smoke: self-check passed, window opened in %s s, dataset back in %s s, a second start refused, no error logged\n' "$first" "$seconds"
