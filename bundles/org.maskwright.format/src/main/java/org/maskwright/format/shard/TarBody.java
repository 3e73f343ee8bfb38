package org.maskwright.format.shard;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** WebDataset: a tar of {@code KEY.jpg} and {@code KEY.mask.png}, without times and owners, so that the same samples give the same bytes. */
final class TarBody implements ShardSeries.ShardBody {
    private static final int BLOCK = 512;

    @Override
    public OpenShard open(OutputStream file) {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(file);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        return new OpenShard() {
            @Override
            public long add(ShardSample sample) throws IOException {
                String extension = sample.image().extension().toLowerCase(Locale.ROOT);
                return put(tar, sample.key() + "." + extension, sample.imageBytes())
                        + put(tar, sample.key() + ".mask." + sample.maskExtension(), sample.maskBytes());
            }

            @Override
            public void close() throws IOException {
                tar.close();
            }
        };
    }

    private static long put(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setModTime(0L);
        entry.setIds(0, 0);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
        return bytes.length + 2L * BLOCK;
    }
}
