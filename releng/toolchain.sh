# Sourced by ./maskwright and ./verify, with $root set: finds a JDK and a Maven, and says in one line what to do where there is none.

needed_java=21
wanted_maven=3.9.16
oldest_maven_patch=9

say() { printf '%s\n' "maskwright: $*" >&2; }
give_up() { say "$*"; exit 2; }

# java_major HOME: prints the major version of the JDK there; nothing when there is none. Starts no process: read from its release file.
java_major() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r line; do
        case $line in
            JAVA_VERSION=*)
                line=${line#JAVA_VERSION=\"}
                line=${line%%[!0-9]*}
                printf '%s' "$line"
                return 0 ;;
        esac
    done < "$1/release"
}

is_usable_jdk() {
    found_major=$(java_major "$1")
    [ -n "$found_major" ] && [ "$found_major" -ge "$needed_java" ]
}

# The home of the java on the PATH, through its symbolic links.
path_java_home() {
    java_on_path=$(command -v java) || return 0
    java_on_path=$(readlink -f "$java_on_path" 2>/dev/null) || return 0
    printf '%s' "${java_on_path%/bin/java}"
}

# Java does not see files whose names have letters that the locale's encoding lacks. Language, numbers and dates stay the user's.
see_all_names() {
    [ "$(locale charmap 2>/dev/null)" != UTF-8 ] || return 0
    [ -z "${LC_ALL:-}" ] || { LANG=$LC_ALL; export LANG; unset LC_ALL; }
    LC_CTYPE=C.UTF-8
    export LC_CTYPE
}

# Sets and exports JAVA_HOME: the user's own choice if it is new enough, else the java on the PATH, else the newest in the usual folders.
find_jdk() {
    [ -n "${JAVA_HOME:-}" ] && is_usable_jdk "$JAVA_HOME" && { export JAVA_HOME; return 0; }
    candidate=$(path_java_home)
    if [ -z "$candidate" ] || ! is_usable_jdk "$candidate"; then
        candidate= newest=0
        for folder in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
            "${HOME:-/nonexistent}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
            if is_usable_jdk "$folder" && [ "$found_major" -gt "$newest" ]; then
                candidate=$folder newest=$found_major
            fi
        done
    fi
    [ -n "$candidate" ] || give_up "no JDK $needed_java or later found (looked at JAVA_HOME, the PATH and the usual folders);" \
        "install one, or set JAVA_HOME to its folder"
    JAVA_HOME=$candidate
    export JAVA_HOME
}

# is_usable_maven MVN: whether it is Maven 3.9 of a late enough patch level. Starts no process but readlink.
is_usable_maven() {
    maven_home=$(readlink -f "$1" 2>/dev/null) || return 1
    maven_home=${maven_home%/bin/mvn}
    for jar in "$maven_home"/lib/maven-core-3.9.*.jar; do
        [ -e "$jar" ] || return 1
        patch=${jar##*/maven-core-3.9.}
        patch=${patch%.jar}
        case $patch in *[!0-9]*) return 1 ;; esac
        [ "$patch" -ge "$oldest_maven_patch" ] && return 0
    done
    return 1
}

# Sets $maven: the one fetched earlier, else a new enough one on the PATH, else one fetched into .tools with whatever Maven there is.
find_maven() {
    maven=$root/.tools/apache-maven-$wanted_maven/bin/mvn
    [ -x "$maven" ] && return 0
    maven=$(command -v mvn) || give_up "no Maven found; install Maven (any 3.x will do to fetch the one that this build needs)"
    is_usable_maven "$maven" && return 0
    fetch_maven
}

fetch_maven() {
    say "fetching Maven $wanted_maven into .tools (the one on the PATH is too old or too new)"
    fetched=$(mktemp -d) || give_up "cannot make a temporary folder"
    if ! (cd "$fetched" && "$maven" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
        "-Dartifact=org.apache.maven:apache-maven:$wanted_maven:zip:bin" "-DoutputDirectory=$fetched/unpacked") >"$fetched/log" 2>&1; then
        tail -n 20 "$fetched/log" >&2
        rm -rf "$fetched"
        give_up "could not fetch Maven $wanted_maven; check the network, or install Maven 3.9.$oldest_maven_patch or later of 3.9"
    fi
    chmod +x "$fetched/unpacked/apache-maven-$wanted_maven/bin/mvn"
    mkdir -p "$root/.tools"
    rm -rf "$root/.tools/apache-maven-$wanted_maven"
    mv "$fetched/unpacked/apache-maven-$wanted_maven" "$root/.tools/"
    rm -rf "$fetched"
    maven=$root/.tools/apache-maven-$wanted_maven/bin/mvn
}

# Quiet about sun.misc.Unsafe in Maven's own libraries, with an option that a JDK 21 does not know.
set_maven_options() {
    if [ "$(java_major "$JAVA_HOME")" -ge 23 ]; then
        MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
        export MAVEN_OPTS
    fi
}

product_home=releng/org.maskwright.product/target/products/maskwright/linux/gtk/x86_64
