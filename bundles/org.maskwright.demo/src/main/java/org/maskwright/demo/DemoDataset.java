package org.maskwright.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.maskwright.core.Progress;

/**
 * A small dataset of drawn portraits with one fault of each kind. Among its masks is {@code 02299_mask.png}, which is all zero: the file
 * that turned a published mean over a whole test set into NaN.
 */
public final class DemoDataset {
    /** How many portraits are enough for every fault and some clean ones. */
    public static final int PAIRS = 66;

    private static final int FIRST_ID = 2240;
    private static final String EMPTY_ID = "02299";

    /** Planted along with others: a leak is a duplicate as well, and a drift leaves no right ratio. */
    private static final EnumSet<Fault> INCLUDED = EnumSet.of(Fault.SAME_FILE, Fault.NEARLY_SAME, Fault.RATIO_OFF);

    private DemoDataset() {}

    /** Ids of a dataset of so many pairs: 02240, 02241, … */
    public static List<String> ids(int pairs) {
        return IntStream.range(FIRST_ID, FIRST_ID + pairs)
                .mapToObj(id -> String.format(Locale.ROOT, "%05d", id))
                .toList();
    }

    /**
     * Makes the dataset.
     *
     * @param dir where; made when it is missing
     * @param pairs portraits to draw; with fewer than {@link #PAIRS} there is no room for the last faults
     * @param seed chooses everything
     * @param progress one unit a portrait and one for the rest
     * @return what a check must find
     * @throws IOException when writing fails
     * @throws CancellationException when it is no longer wanted; files already written stay
     */
    public static List<Planted> make(Path dir, int pairs, long seed, Progress progress) throws IOException {
        progress.begin("Making the demo dataset", pairs + 1L);
        DraftDataset draft = DraftDataset.drawn(ids(pairs), seed, progress);
        List<Planted> planted = plantAll(draft);
        draft.write(dir, progress);
        progress.worked(1);
        return planted;
    }

    /** Plants as many faults as there are samples for: the empty mask first, which has a sample of its own. */
    static List<Planted> plantAll(DraftDataset draft) {
        Deque<String> clean = new ArrayDeque<>(draft.ids());
        List<Planted> planted = new ArrayList<>();
        Set<Fault> left = EnumSet.complementOf(INCLUDED);
        if (clean.remove(EMPTY_ID)) {
            planted.addAll(Fault.EMPTY_MASK.plant(draft, EMPTY_ID));
            left.remove(Fault.EMPTY_MASK);
        }
        // One sample stays clean for faults that only add files.
        String untouched = clean.pollFirst();
        for (Fault fault : left) {
            String id = fault.takesSample() ? clean.pollFirst() : untouched;
            if (id != null) {
                planted.addAll(fault.plant(draft, id));
            }
        }
        return planted;
    }
}
