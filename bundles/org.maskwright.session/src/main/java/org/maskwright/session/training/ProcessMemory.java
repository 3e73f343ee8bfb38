package org.maskwright.session.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much memory a process holds, where the system tells it for the price of reading a line: Linux, {@code proc(5)}.
 *
 * @param pid of the process
 */
record ProcessMemory(long pid) {
    private static final String RESIDENT = "VmRSS:";

    /** What of it lies in memory, bytes; empty where that is not told. */
    OptionalLong residentBytes() {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith(RESIDENT))
                    .mapToLong(l -> 1024 * Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return OptionalLong.empty();
        }
    }
}
