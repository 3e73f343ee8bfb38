package org.maskwright.infer.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who computes: a processor, through the library that reaches it. In the order in which they are tried. */
public enum Provider {
    /** Any GPU with a Vulkan, Direct3D 12 or Metal driver. */
    WEBGPU(true),
    /** NVIDIA's GPUs, through CUDA and cuDNN. */
    CUDA(true),
    /** NVIDIA's GPUs, through TensorRT, which prepares each network for minutes. */
    TENSOR_RT(false),
    /** Any GPU under Windows. */
    DIRECT_ML(true),
    /** Apple's processors. */
    CORE_ML(true),
    /** Intel's processors. */
    OPEN_VINO(false),
    /** The processor that everybody has. */
    CPU(false);

    private final boolean tried;

    Provider(boolean tried) {
        this.tried = tried;
    }

    /** Those that are tried unasked, the quickest first: GPUs. Others must be named. */
    public static List<Provider> gpus() {
        return List.of(values()).stream().filter(p -> p.tried).toList();
    }

    /** As written on a command line: {@code webgpu}, {@code tensor-rt}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The provider written so, if there is one; hyphens may be left out. */
    public static Optional<Provider> parse(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace("-", "");
        return List.of(values()).stream()
                .filter(p -> p.text().replace("-", "").equals(plain))
                .findFirst();
    }
}
