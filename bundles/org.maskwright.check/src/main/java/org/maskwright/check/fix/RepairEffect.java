package org.maskwright.check.fix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.imaging.mask.LabelChange;
import org.maskwright.imaging.mask.MaskFile;

/**
 * What edits would do to the pixels of masks, counted without making them. Costs the reading and repairing of each mask.
 */
public final class RepairEffect {
    /** Unknown values that become one label are named one by one up to so many. */
    private static final int NAMED = 3;

    private final LabelMap labels;
    private final Map<PixelChange, Count> counts = new HashMap<>();
    private int changed;
    private int moved;
    private int failed;

    private RepairEffect(LabelMap labels) {
        this.labels = labels;
    }

    /** Gives the contents of a file. */
    @FunctionalInterface
    public interface FileContents {
        /**
         * The whole file.
         *
         * @param path relative to the dataset, with {@code /}
         */
        byte[] of(String path) throws IOException, InputException;
    }

    /** Pixels of one meaning that get another. */
    private record PixelChange(int from, boolean known, int to) {}

    /** How many, and in how many masks. */
    private record Count(long pixels, int masks) {
        Count plus(Count other) {
            return new Count(pixels + other.pixels, masks + other.masks);
        }
    }

    /**
     * The effect in words, a line each: "1,204 px of label 2 become background in 4 masks". No lines when no mask's contents would change.
     *
     * @param edits that a plan makes
     * @param labels what the masks' values mean
     * @param contents reads the files
     * @param progress is told of each edit
     */
    public static List<String> of(List<Edit> edits, LabelMap labels, FileContents contents, Progress progress) {
        var effect = new RepairEffect(labels);
        progress.begin("Counting pixels", edits.size());
        for (Edit edit : edits) {
            progress.throwIfCancelled();
            if (edit instanceof Edit.Rewrite e) {
                effect.add(e.path(), e.change(), contents);
            } else if (edit instanceof Edit.Convert e) {
                effect.add(e.path(), e.change(), contents);
            }
            progress.worked(1);
        }
        return effect.lines();
    }

    private void add(String path, Edit.Change change, FileContents contents) {
        try {
            byte[] old = contents.of(path);
            MaskFile before = MaskFile.read(old);
            MaskFile after = MaskFile.read(change.apply(old));
            changed++;
            if (!before.header().size().equals(after.header().size())) {
                moved++;
                return;
            }
            for (LabelChange c : LabelChange.between(before, after, labels)) {
                counts.merge(new PixelChange(c.from(), c.known(), c.to()), new Count(c.pixels(), 1), Count::plus);
            }
        } catch (IOException | InputException refused) {
            // It will be refused, and said so, when the edit is made.
            failed++;
        }
    }

    private List<String> lines() {
        var words = new LabelWords(labels);
        List<String> lines = new ArrayList<>();
        Map<Integer, List<PixelChange>> unknown =
                counts.keySet().stream().filter(k -> !k.known()).collect(Collectors.groupingBy(PixelChange::to));
        counts.entrySet().stream()
                .filter(e -> e.getKey().known()
                        || Objects.requireNonNull(unknown.get(e.getKey().to())).size() <= NAMED)
                .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(b.pixels(), a.pixels())))
                .forEach(e -> lines.add(
                        line(words, words.from(change(e.getKey())), e.getKey().to(), e.getValue())));
        unknown.forEach((to, kinds) -> {
            if (kinds.size() > NAMED) {
                lines.add(line(words, kinds.size() + " values that mean nothing", to, together(kinds)));
            }
        });
        if (moved > 0) {
            lines.add("pixels move in " + masks(moved));
        }
        if (lines.isEmpty() && changed > 0) {
            lines.add("no pixel gets another label in " + masks(changed));
        }
        if (failed > 0) {
            lines.add(masks(failed) + " will be refused");
        }
        return lines;
    }

    private static LabelChange change(PixelChange kind) {
        return new LabelChange(kind.from(), kind.known(), kind.to(), 1);
    }

    /** Their sum; as several values are in one mask, the masks are those of the commonest. */
    private Count together(List<PixelChange> kinds) {
        List<Count> all =
                kinds.stream().map(k -> Objects.requireNonNull(counts.get(k))).toList();
        return new Count(
                all.stream().mapToLong(Count::pixels).sum(),
                all.stream().mapToInt(Count::masks).max().orElse(0));
    }

    private static String line(LabelWords words, String from, int to, Count count) {
        return words.of(count.pixels(), from, to) + " in " + masks(count.masks());
    }

    private static String masks(int count) {
        return String.format(Locale.ROOT, "%,d mask%s", count, count == 1 ? "" : "s");
    }
}
