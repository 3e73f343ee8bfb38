# Sourced with find_jdk and find_maven done: fetches ONNX Runtime's library with WebGPU, which runs models on any GPU with a Vulkan or Metal driver.

# Both halves must be of one version; the library is in the npm package of that version alone, Java's half in the jar.
gpu_version=1.29.0

# fetch_gpu_library FOLDER: makes the folder, whole or not at all.
fetch_gpu_library() {
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) npm_files=linux/x64 library=libonnxruntime.so.1 jar_files=linux-x64 suffix=so ;;
        Linux-aarch64) npm_files=linux/arm64 library=libonnxruntime.so.1 jar_files=linux-aarch64 suffix=so ;;
        Darwin-arm64) npm_files=darwin/arm64 library=libonnxruntime.1.dylib jar_files=osx-aarch64 suffix=dylib ;;
        *) give_up "there is no such library for $(uname -s) on $(uname -m); docs/gpu.md says what there is" ;;
    esac
    command -v npm > /dev/null 2>&1 || give_up "the library is fetched with npm, which is not there; install npm, or see docs/gpu.md"
    fetched=$(mktemp -d) || give_up "cannot make a temporary folder"
    say "fetching the library for GPUs (100 MB)"
    if ! (
        cd "$fetched"
        npm pack --silent "onnxruntime-node@$gpu_version"
        tar xzf onnxruntime-node-*.tgz "package/bin/napi-v6/$npm_files/$library"
        "$maven" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack "-DoutputDirectory=$fetched/jar" \
            "-Dartifact=com.microsoft.onnxruntime:onnxruntime:$gpu_version" "-Dmdep.unpack.includes=ai/onnxruntime/native/$jar_files/*"
        mkdir gpu
        mv "package/bin/napi-v6/$npm_files/$library" "gpu/libonnxruntime.$suffix"
        mv "jar/ai/onnxruntime/native/$jar_files/libonnxruntime4j_jni.$suffix" gpu/
    ) > "$fetched/log" 2>&1; then
        tail -n 5 "$fetched/log" >&2
        rm -rf "$fetched"
        give_up "the library for GPUs could not be fetched; models run on the CPU as before"
    fi
    mkdir -p "$(dirname "$1")"
    rm -rf "$1"
    mv "$fetched/gpu" "$1"
    rm -rf "$fetched"
}
