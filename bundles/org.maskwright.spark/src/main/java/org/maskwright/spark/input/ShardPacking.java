package org.maskwright.spark.input;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;
import org.maskwright.check.facts.FileBytes;
import org.maskwright.spark.facts.FileOrigin;
import org.maskwright.spark.input.TarEntries.Entry;

/**
 * Writes one shard: a tar without times and owners, so that the same samples give the same bytes. It has its name once it is whole; one that is there
 * already, of the same files and none of them newer, is left as it is.
 *
 * @param folder where shards go
 * @param origin where files come from
 * @param configuration how file systems are reached
 */
public record ShardPacking(String folder, FileOrigin origin, SerializableConfiguration configuration)
        implements FlatMapFunction<ShardPacking.ShardPlan, String> {
    private static final long MS = 1_000_000;

    /**
     * A file that goes into a shard.
     *
     * @param path where it lies
     * @param name what it is called in the shard
     * @param bytes its size when it was listed
     * @param ns when it was modified then, ns since 1970-01-01 UTC
     */
    public record PackedFile(String path, String name, long bytes, long ns) implements Serializable {}

    /**
     * What one shard holds.
     *
     * @param name of the shard
     * @param files in their order
     */
    public record ShardPlan(String name, List<PackedFile> files) implements Serializable {
        /** Copies the list. */
        public ShardPlan {
            files = List.copyOf(files);
        }
    }

    /** Gives the paths that could not be read, and are missing in the shard. */
    @Override
    public Iterator<String> call(ShardPlan plan) throws IOException {
        var target = new Path(folder, plan.name);
        FileSystem system = target.getFileSystem(configuration.value());
        if (system.exists(target) && isAsPlanned(plan, system.getFileStatus(target))) {
            return List.<String>of().iterator();
        }
        List<String> missing = new ArrayList<>();
        // Two attempts at one task may write at once.
        var waiting = new Path(folder, "." + plan.name + "." + Long.toHexString(System.nanoTime()));
        try (var tar = new TarArchiveOutputStream(system.create(waiting, true))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            for (PackedFile file : plan.files) {
                FileBytes read = origin.read(file.path);
                if (read.trouble().intact()) {
                    put(tar, file.name, read.bytes());
                } else {
                    missing.add(file.path + " " + read.trouble().detail());
                }
            }
        }
        system.delete(target, false);
        if (!system.rename(waiting, target)) {
            system.delete(waiting, false);
            throw new IOException("cannot rename " + waiting + " to " + target);
        }
        return missing.iterator();
    }

    private boolean isAsPlanned(ShardPlan plan, FileStatus there) {
        try (var entries = new TarEntries(there.getPath().toString(), there.getLen(), configuration)) {
            for (PackedFile file : plan.files) {
                if (file.ns / MS >= there.getModificationTime() || !entries.hasNext()) {
                    return false;
                }
                Entry entry = entries.next();
                if (!entry.name().equals(file.name) || entry.bytes() != file.bytes) {
                    return false;
                }
            }
            return !entries.hasNext() && entries.trouble().isEmpty();
        }
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setModTime(0L);
        entry.setIds(0, 0);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
