package org.maskwright.train.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.maskwright.core.InputException;
import org.maskwright.train.NetworkSpec;

/**
 * How much memory a training takes, by what was measured of each network: most of it is what the layers keep of each picture until gradients
 * have come back.
 *
 * @param fixed bytes, whatever the batch
 * @param perSample bytes
 */
public record MemoryNeed(long fixed, long perSample) {
    /** The libraries, a JVM, weights and moments. */
    private static final long FIXED = 900L << 20;

    private static final double GIB = 1L << 30;

    /** That of a network. */
    public static MemoryNeed of(NetworkSpec network) {
        long pixels = (long) network.inputWidth() * network.inputHeight();
        double usualBase = network.architecture().preset().base();
        return new MemoryNeed(FIXED, (long) (bytesPerPixel(network) * pixels * network.base() / usualBase));
    }

    /** Of the preset's width. */
    private static double bytesPerPixel(NetworkSpec network) {
        return switch (network.architecture()) {
            case UNET, UNET_ASPP, MULTICLASS -> 3500;
            case REALTIME, QUICK -> 700;
            case MOBILE -> 1000;
            case DILATED -> 1600;
        };
    }

    /** What batches of so many samples take, bytes. */
    public long bytes(int batch) {
        return fixed + batch * perSample;
    }

    /**
     * Refuses a batch that does not fit.
     *
     * @param free memory, bytes; empty where that is not known, and nothing is refused
     * @throws InputException with the batch that does
     */
    public void require(int batch, OptionalLong free) throws InputException {
        if (free.isEmpty() || bytes(batch) <= free.getAsLong()) {
            return;
        }
        long fitting = (free.getAsLong() - fixed) / perSample;
        String what = String.format(
                Locale.ROOT,
                "a batch of %d takes about %.1f GiB, and %.1f GiB are free",
                batch,
                bytes(batch) / GIB,
                free.getAsLong() / GIB);
        throw new InputException(what
                + (fitting >= 1
                        ? "; a batch of " + fitting + " fits, and with accumulate at " + (batch + fitting - 1) / fitting
                                + " as many are learned from at once"
                        : "; take a smaller network or size, or close other programs"));
    }

    /** What is free on this machine, bytes: what Linux says is available; empty elsewhere. */
    public static OptionalLong free() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/meminfo"));
            return lines.stream()
                    .filter(l -> l.startsWith("MemAvailable:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
