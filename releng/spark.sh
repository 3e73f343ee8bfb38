# Sourced with find_jdk done: builds the job that runs on Apache Spark, and submits it.

spark_job=$root/bundles/org.maskwright.spark
# Spark's own version is in the job's pom; the folder is of jars as Maven resolves them.
spark_jars=$root/.tools/spark
spark_rooms="core imaging dataset check spark"

spark_is_stale() {
    [ -d "$spark_job/target/lib" ] || return 0
    [ -n "${SPARK_HOME:-}" ] || [ -d "$spark_jars" ] || return 0
    set -- "$root/pom.xml" "$root/releng/org.maskwright.headless/pom.xml"
    for room in $spark_rooms; do
        set -- "$@" "$root/bundles/org.maskwright.$room/pom.xml" "$root/bundles/org.maskwright.$room/src/main"
    done
    is_stale "$state/spark.stamp" "$@"
}

# Where no Spark is installed, its jars (280 MB) are put into .tools with the first build.
build_spark() {
    spark_is_stale || return 0
    rm -rf "$spark_job/target/lib"
    if [ -n "${SPARK_HOME:-}" ]; then
        build "the cluster job" "$state/spark.stamp" "$state/spark.log" -pl bundles/org.maskwright.spark -am -Dmaven.test.skip=true package
    else
        build "the cluster job, with Spark into .tools" "$state/spark.stamp" "$state/spark.log" \
            -pl bundles/org.maskwright.spark -am -Dmaven.test.skip=true -Pspark-jars "-Dspark.jars=$spark_jars" package
    fi
}

# master_of ARGUMENT…: sets $master to what follows --master; empty when nothing does.
master_of() {
    master=
    while [ $# -gt 0 ]; do
        case $1 in
            --master) master=${2-} ;;
            --master=*) master=${1#--master=} ;;
        esac
        shift
    done
}

# run_cluster ARGUMENT…: in place of this shell; with spark-submit where SPARK_HOME names an installation.
run_cluster() {
    export ORT_DISABLE_TELEMETRY=1
    see_all_names
    master_of "$@"
    jars=
    for jar in "$spark_job"/target/lib/*.jar; do
        jars=$jars,$jar
    done
    for job in "$spark_job"/target/org.maskwright.spark-*.jar; do :; done
    if [ -n "${SPARK_HOME:-}" ]; then
        [ -x "$SPARK_HOME/bin/spark-submit" ] || give_up "SPARK_HOME is $SPARK_HOME, where there is no bin/spark-submit;" \
            "set it to the folder of a Spark 4 installation, or unset it to have Spark's jars fetched"
        exec "$SPARK_HOME/bin/spark-submit" --class org.maskwright.spark.Cluster --master "${master:-local[*]}" \
            --driver-java-options "--enable-native-access=ALL-UNNAMED -Djava.awt.headless=true ${MASKWRIGHT_VMARGS:-}" \
            --jars "${jars#,}" "$job" "$@"
    fi
    case $master in
        yarn* | k8s:*) give_up "$master needs an installation of Spark 4: set SPARK_HOME to its folder; docs/cluster.md says more" ;;
    esac
    # Spark uses what newer Javas warn of.
    quiet=
    [ "$(java_major "$JAVA_HOME")" -lt 23 ] || quiet=--sun-misc-unsafe-memory-access=allow
    exec "$JAVA_HOME/bin/java" $quiet --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true ${MASKWRIGHT_VMARGS:-} \
        "-Dmaskwright.jars=$job$jars" -cp "$job:$spark_job/target/lib/*:$spark_jars/*" org.maskwright.spark.Cluster "$@"
}
