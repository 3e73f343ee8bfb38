package org.maskwright.spark.input;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.maskwright.check.facts.FileBytes;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.spark.facts.FileOrigin;
import org.maskwright.spark.facts.ListedSamples;
import org.maskwright.spark.input.TarEntries.Entry;

/**
 * Files in shards: a path is the shard's, and behind it the name in it.
 *
 * @param base where the shards' names lead from
 * @param configuration how file systems are reached
 */
record TarOrigin(String base, SerializableConfiguration configuration) implements FileOrigin {
    private static final String END = ".tar/";

    @Override
    public Function<String, FileBytes> of(Row row) {
        return path -> {
            String trouble = row.getAs("trouble");
            if (trouble != null) {
                return FileBytes.none(path, Integrity.corrupt("%s", "the shard is damaged: " + trouble));
            }
            boolean isImage = path.equals(row.getAs("image"));
            Optional<FileStamp> stamp = ListedSamples.stamp(row, isImage ? "image" : "mask");
            Long at = row.getAs(isImage ? "image_at" : "mask_at");
            return stamp.isEmpty() || at == null ? read(path) : read(stamp.get(), at);
        };
    }

    /** Looks for the file through the headers of its shard. */
    @Override
    public FileBytes read(String path) {
        String name = path.substring(shard(path).length() + 1);
        try {
            Path shard = place(path);
            var found = shard.getFileSystem(configuration.value()).getFileStatus(shard);
            try (var entries = new TarEntries(shard.toString(), found.getLen(), configuration)) {
                while (entries.hasNext()) {
                    Entry entry = entries.next();
                    if (entry.name().equals(name)) {
                        return read(
                                new FileStamp(path, entry.bytes(), found.getModificationTime() * 1_000_000),
                                entry.at());
                    }
                }
            }
            return FileBytes.none(path, new Integrity(Integrity.State.VANISHED, "is not in its shard any more"));
        } catch (IOException | IllegalArgumentException e) {
            return HadoopFiles.none(path, e);
        }
    }

    private FileBytes read(FileStamp stamp, long at) {
        if (stamp.bytes() > FileBytes.MOST_BYTES) {
            return HadoopFiles.tooLarge(stamp.path(), stamp.bytes());
        }
        Path shard = place(stamp.path());
        try (FSDataInputStream in = shard.getFileSystem(configuration.value()).open(shard)) {
            byte[] bytes = new byte[(int) stamp.bytes()];
            in.readFully(at, bytes);
            return FileBytes.of(stamp, bytes);
        } catch (EOFException e) {
            return FileBytes.none(stamp.path(), Integrity.truncated("its shard ends before it does"));
        } catch (IOException e) {
            return HadoopFiles.none(stamp.path(), e);
        }
    }

    private static String shard(String path) {
        int end = path.toLowerCase(java.util.Locale.ROOT).indexOf(END);
        return end < 0 ? path : path.substring(0, end + END.length() - 1);
    }

    private Path place(String path) {
        return new Path(new Path(base), new Path(shard(path)));
    }
}
