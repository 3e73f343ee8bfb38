#!/bin/bash
# cluster-smoke.sh ROOT [FOLDER]: proves that the job runs on a real standalone cluster, and survives the loss of an executor.
# Starts a master and two workers on loopback as Spark's own scripts start them, submits a check as docs/cluster.md says, kills one executor in
# the middle, and compares what was found with what the local runner finds. FOLDER: a dataset to check instead of the drawn one.
set -eu

root=$(cd "$1" && pwd -P)
folder=${2-}
. "$root/releng/toolchain.sh"
find_jdk
work=$(mktemp -d)
processes=()

end() {
    for process in ${processes[@]+"${processes[@]}"}; do
        kill "$process" 2> /dev/null || :
    done
    wait
    rm -rf "$work"
}
trap end EXIT

# started NAME CLASS ARGUMENT…: runs a part of Spark in the background, its log in $work/NAME.log.
# The version of Scala is said because Spark looks for it in an installation's folders.
started() {
    name=$1
    shift
    SPARK_HOME=$spark SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13 "$JAVA_HOME/bin/java" -Xmx256m -cp "$spark/jars/*" "$@" > "$work/$name.log" 2>&1 &
    processes+=($!)
}

# await PATTERN FILE: until the pattern is in the file, at most a minute.
await() {
    for _ in $(seq 300); do
        grep -q "$1" "$2" 2> /dev/null && return 0
        sleep 0.2
    done
    tail -n 20 "$2" >&2
    give_up "no '$1' in $2 after a minute"
}

# executors: process ids of the executors of this cluster.
executors() {
    pgrep -f "CoarseGrainedExecutorBackend.*spark://.*--app-id" | while read -r id; do
 case $(readlink "/proc/$id/cwd" 2> /dev/null) in "$work"/*) printf '%s\n' "$id" ;; esac
    done
}

if [ -n "${SPARK_HOME:-}" ]; then
    spark=$SPARK_HOME
else
    # What the job is started with has all that a master and a worker need, but not in the folder where they look.
    "$root/maskwright" cluster --help > /dev/null
    spark=$work/spark
    mkdir "$spark"
    ln -s "$root/.tools/spark" "$spark/jars"
fi

[ -n "$folder" ] || { folder=$work/drawn; "$root/maskwright" demo --no-train "$folder" > /dev/null 2>&1; rm -rf "$folder/.maskwright"; }
port=$((20000 + $$ % 20000))
started master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
await "I have been elected leader" "$work/master.log"
for worker in 1 2; do
    started "worker$worker" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1g --webui-port 0 \
        --work-dir "$work/work$worker" "spark://127.0.0.1:$port"
    await "Successfully registered with master" "$work/worker$worker.log"
done

( # One executor is killed as soon as both have begun to measure.
    for _ in $(seq 600); do
        victim=$(executors | head -n 1)
        if [ "$(executors | wc -l)" -eq 2 ] && [ -d "$work/out/facts" ]; then
            kill -9 "$victim" && : > "$work/killed"
            exit 0
        fi
        sleep 0.1
    done
) &
processes+=($!)
MASKWRIGHT_VMARGS="-Xmx768m" "$root/maskwright" cluster check "$folder" --master "spark://127.0.0.1:$port" --to "$work/out" --fail-on never \
    --conf spark.executor.memory=768m --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 \
    --conf spark.sql.shuffle.partitions=8 > "$work/said" 2> "$work/errors" || { tail -n 20 "$work"/errors "$work"/work*/*/*/stderr >&2; exit 1; }
[ -e "$work/killed" ] || give_up "the job was over before an executor could be killed"
"$root/maskwright" check "$folder" --no-cache --fail-on never --json "$work/local.json" -q > /dev/null
without_time() { grep -v '"seconds" :' "$1"; }
if ! diff <(without_time "$work/local.json") <(without_time "$work/out/findings.json") > "$work/difference"; then
    head -n 20 "$work/difference" >&2
    give_up "the cluster found something else than the local runner"
fi
say "standalone cluster, one executor killed: $(head -n 1 "$work/said"); the local runner finds the same"
