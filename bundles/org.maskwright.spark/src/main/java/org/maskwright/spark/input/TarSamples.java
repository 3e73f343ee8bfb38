package org.maskwright.spark.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.SampleStatus;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.spark.input.TarEntries.Entry;

/**
 * The samples of a shard, rows of {@link TarShards#SCHEMA}: files that follow each other and have the same name up to its first dot. The mask is the
 * picture whose ending says so ({@code KEY.mask.png}), else the second of two. Of one thread.
 *
 * @see <a href="https://github.com/webdataset/webdataset">WebDataset</a>
 */
final class TarSamples implements Iterator<Row> {
    /** Bytes of a shard that one task reads at least, once it has begun. */
    private static final long STRETCH = 32L << 20;

    private static final Pattern MASK =
            Pattern.compile("(?i).*(mask|label|annot|seg|_gt|\\bgt|matte|alpha|trimap|target).*");

    private final String shard;
    private final long ns;
    private final TarEntries entries;
    private final Deque<Row> ready = new ArrayDeque<>();
    private final Set<String> keys = new HashSet<>();
    private @Nullable Entry held;
    private boolean told;

    /**
     * @param shard its name below the input
     * @param ns when it was last modified, ns since 1970-01-01 UTC
     * @param entries what it holds
     */
    TarSamples(String shard, long ns, TarEntries entries) {
        this.shard = shard;
        this.ns = ns;
        this.entries = entries;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (held != null || entries.hasNext())) {
            takeSample();
        }
        if (ready.isEmpty() && !told) {
            told = true;
            entries.trouble().ifPresent(why -> ready.add(damaged(why)));
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void takeSample() {
        Entry first = held == null ? entries.next() : held;
        held = null;
        List<Entry> files = new ArrayList<>(List.of(first));
        while (held == null && entries.hasNext()) {
            Entry entry = entries.next();
            if (base(entry).equals(base(first))) {
                files.add(entry);
            } else {
                held = entry;
            }
        }
        List<Entry> pictures = new ArrayList<>(files.stream()
                .filter(f -> ImageFormat.ofName(f.name()).isPresent())
                .toList());
        Optional<Entry> mask = pictures.stream()
                .filter(f -> MASK.matcher(f.name().substring(base(f).length())).matches())
                .findFirst();
        mask.ifPresent(pictures::remove);
        if (mask.isEmpty() && pictures.size() == 2) {
            mask = Optional.of(pictures.removeLast());
        }
        if (!pictures.isEmpty() || mask.isPresent()) {
            ready.add(row(base(first), pictures.stream().findFirst(), mask));
        }
    }

    /** Folder and name up to the first dot. */
    private static String base(Entry entry) {
        int slash = entry.name().lastIndexOf('/') + 1;
        int dot = entry.name().indexOf('.', slash);
        return dot < 0 ? entry.name() : entry.name().substring(0, dot);
    }

    private Row row(String base, Optional<Entry> image, Optional<Entry> mask) {
        String name = shard + "/" + base;
        String unique = name;
        for (int i = 2; !keys.add(unique); i++) {
            unique = name + "~" + i;
        }
        long at = image.or(() -> mask).map(Entry::at).orElse(0L);
        @Nullable
        Object[] values = {
            unique,
            unique,
            (mask.isPresent() ? SampleStatus.UNREVIEWED : SampleStatus.UNLABELLED).name(),
            image.map(i -> shard + "/" + i.name()).orElse(null),
            image.map(Entry::bytes).orElse(null),
            image.isPresent() ? ns : null,
            mask.map(m -> shard + "/" + m.name()).orElse(null),
            mask.map(Entry::bytes).orElse(null),
            mask.isPresent() ? ns : null,
            image.map(Entry::at).orElse(null),
            mask.map(Entry::at).orElse(null),
            shard + ":" + at / STRETCH,
            null
        };
        return RowFactory.create(values);
    }

    /** Stands for what a damaged shard holds no more: its check says why. */
    private Row damaged(String why) {
        @Nullable
        Object[] values = {
            shard, shard, SampleStatus.UNLABELLED.name(), shard, 0L, ns, null, null, null, 0L, null, shard, why
        };
        return RowFactory.create(values);
    }
}
