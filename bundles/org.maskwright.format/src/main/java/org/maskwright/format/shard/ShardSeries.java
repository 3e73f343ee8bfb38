package org.maskwright.format.shard;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.Part;
import org.maskwright.format.model.OutputFolder;

/**
 * The shards of an export, one series for each part and one for what is in none, as {@code train-000000.tar}. A shard is ended by the sample
 * that makes it too large. Confined to one thread.
 */
final class ShardSeries {
    /** What one file of a series is made of. */
    interface ShardBody {
        /** Opens what writes samples into a new file; closing it ends the file. */
        OpenShard open(OutputStream file) throws IOException;

        /** A file that takes samples. */
        interface OpenShard extends AutoCloseable {
            /** Writes a sample; gives about how many bytes that took. */
            long add(ShardSample sample) throws IOException;

            @Override
            void close() throws IOException;
        }
    }

    private static final String ALL = "data";

    private final OutputFolder out;
    private final String extension;
    private final long mostBytes;
    private final ShardBody body;
    private final Map<Part, Series> parts = new EnumMap<>(Part.class);
    private final Series rest = new Series(ALL);

    /** Where a series is. */
    private static final class Series {
        private final String name;
        private int number;
        private long bytes;
        private Optional<ShardBody.OpenShard> open = Optional.empty();

        Series(String name) {
            this.name = name;
        }
    }

    /**
     * No shard yet.
     *
     * @param extension of the files, without the dot
     * @param mostBytes after which a shard is ended
     */
    ShardSeries(OutputFolder out, String extension, long mostBytes, ShardBody body) {
        this.out = out;
        this.extension = extension;
        this.mostBytes = mostBytes;
        this.body = body;
    }

    /** Writes a sample into the series of its part. */
    void add(Optional<Part> part, ShardSample sample) throws IOException {
        Series series = part.map(p -> parts.computeIfAbsent(p, k -> new Series(k.text())))
                .orElse(rest);
        if (series.open.isEmpty()) {
            String file = String.format(Locale.ROOT, "%s-%06d.%s", series.name, series.number++, extension);
            series.open = Optional.of(body.open(out.stream(file)));
            series.bytes = 0;
        }
        series.bytes += series.open.get().add(sample);
        if (series.bytes >= mostBytes) {
            end(series);
        }
    }

    /** Ends all shards that are open. */
    void finish() throws IOException {
        for (Series series : parts.values()) {
            end(series);
        }
        end(rest);
    }

    private static void end(Series series) throws IOException {
        if (series.open.isPresent()) {
            series.open.get().close();
            series.open = Optional.empty();
        }
    }
}
