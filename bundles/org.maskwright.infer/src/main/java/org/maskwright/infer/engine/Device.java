package org.maskwright.infer.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;

/**
 * Where a network shall run. The CPU is always the last that is tried: nothing fails because there is no GPU.
 *
 * @param wanted who computes, in the order in which they are tried; the CPU is left out
 * @param asked whether the user asked for them, and so is to be told when this program has none of them
 * @param index which of several GPUs, from 0
 */
public record Device(List<Provider> wanted, boolean asked, int index) {
    /** The CPU, and nothing else is tried. */
    public static final Device CPU = new Device(List.of(), false, 0);

    /** A GPU, asked for. */
    public static final Device GPU = new Device(Provider.gpus(), true, 0);

    /** A GPU where there is one, else the CPU. */
    public static final Device AUTO = new Device(Provider.gpus(), false, 0);

    /** Copies the list. */
    public Device {
        wanted = wanted.stream().filter(p -> p != Provider.CPU).toList();
    }

    /**
     * As written on a command line: {@code auto}, {@code cpu}, {@code gpu}, or a provider's name such as {@code webgpu}; behind a colon the
     * number of the GPU.
     *
     * @throws InputException when it is none of these
     */
    public static Device parse(String text) throws InputException {
        String[] words = text.strip().split(":", 2);
        int index = words.length == 1 ? 0 : number(words[1], text);
        return switch (words[0]) {
            case "auto" -> AUTO;
            case "cpu" -> CPU;
            case "gpu" -> new Device(Provider.gpus(), true, index);
            default -> {
                Optional<Provider> provider = Provider.parse(words[0]);
                if (provider.isEmpty()) {
                    throw unknown(text);
                }
                yield new Device(List.of(provider.get()), true, index);
            }
        };
    }

    private static int number(String digits, String text) throws InputException {
        if (!digits.matches("\\d{1,3}")) {
            throw unknown(text);
        }
        return Integer.parseInt(digits);
    }

    private static InputException unknown(String text) {
        return new InputException(
                "there is no device '" + text
                        + "'; give auto, cpu, gpu, gpu:1 or one by name: webgpu, cuda, tensor-rt, direct-ml, core-ml, open-vino");
    }

    /** All that are tried, in order; the CPU at the end. */
    List<Provider> order() {
        List<Provider> order = new ArrayList<>(wanted);
        order.add(Provider.CPU);
        return order;
    }
}
