package org.maskwright.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskPatchBuilder;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;

/**
 * What editing a mask of 24 megapixels costs: a stroke from corner to corner with a brush of 50 px, in dabs, each seen at once by a reader of
 * snapshots; the memory of 500 such strokes; a snapshot, and what the first dab after it copies. The middle of the rounds counts.
 */
public final class StrokeBenchmark {
    private static final Size SIZE = new Size(6000, 4000);
    private static final int RADIUS = 25;
    private static final int STEP = 12;
    private static final int STROKES = 500;

    private final List<Double> strokeMs = new ArrayList<>();
    private final List<Double> undoMs = new ArrayList<>();
    private final List<Double> dabUs = new ArrayList<>();
    private final List<Double> snapshotUs = new ArrayList<>();

    private StrokeBenchmark() {}

    /** Argument: rounds. */
    public static void main(String[] args) {
        new StrokeBenchmark().run(Integer.parseInt(args[0]));
    }

    private void run(int rounds) {
        MaskDocument document = new MaskDocument(Mask.of(SIZE, disc()));
        MaskPatch stroke = MaskPatch.NONE;
        for (int i = 0; i < rounds; i++) {
            MaskSnapshot begin = document.snapshot();
            long start = System.nanoTime();
            stroke(document, 0, 0, SIZE.width(), SIZE.height());
            stroke = MaskPatch.between(begin, document.snapshot());
            strokeMs.add((System.nanoTime() - start) / 1e6);
            start = System.nanoTime();
            document.apply(stroke.inverse());
            undoMs.add((System.nanoTime() - start) / 1e6);
            require(document.snapshot().equals(begin));
            timeSnapshots(document);
        }
        print("stroke of 50 px from corner to corner of 24 MP, ms", middle(strokeMs));
        print("  a dab of it with the snapshot after it, µs", middle(dabUs));
        print("  its patch, bytes", (double) stroke.heapBytes());
        print("  its rectangle, before and after, would be, bytes", 2.0 * SIZE.pixels());
        print("  taking it back, ms", middle(undoMs));
        print("a snapshot, µs", middle(snapshotUs));
        print("500 strokes between random places, patches kept, bytes", (double) strokes(document));
    }

    private static byte[] disc() {
        byte[] labels = new byte[(int) SIZE.pixels()];
        for (int y = 0; y < SIZE.height(); y++) {
            double half = Math.sqrt(Math.max(0, 1500.0 * 1500 - Math.pow(y - 2000, 2)));
            Arrays.fill(
                    labels, y * SIZE.width() + (int) (3000 - half), y * SIZE.width() + (int) (3000 + half), (byte) 1);
        }
        return labels;
    }

    private void stroke(MaskDocument document, int x0, int y0, int x1, int y1) {
        int dabs = Math.max(1, (int) (Math.hypot(x1 - x0, y1 - y0) / STEP));
        for (int i = 0; i <= dabs; i++) {
            long start = System.nanoTime();
            MaskPatchBuilder pen = new MaskPatchBuilder(document.snapshot());
            int cx = x0 + (x1 - x0) * i / dabs;
            int cy = y0 + (y1 - y0) * i / dabs;
            for (int dy = -RADIUS; dy <= RADIUS; dy++) {
                int half = (int) Math.sqrt(RADIUS * RADIUS - dy * dy);
                pen.draw(cy + dy, cx - half, cx + half + 1, 1);
            }
            document.apply(pen.patch());
            dabUs.add((System.nanoTime() - start) / 1e3);
        }
    }

    private void timeSnapshots(MaskDocument document) {
        long start = System.nanoTime();
        int labels = 0;
        for (int i = 0; i < 1000; i++) {
            labels += document.snapshot().at(i, i);
        }
        snapshotUs.add((System.nanoTime() - start) / 1e6);
        require(labels >= 0);
    }

    private long strokes(MaskDocument document) {
        Random random = new Random(24);
        List<MaskPatch> kept = new ArrayList<>();
        for (int i = 0; i < STROKES; i++) {
            MaskSnapshot begin = document.snapshot();
            stroke(
                    document,
                    random.nextInt(SIZE.width()),
                    random.nextInt(SIZE.height()),
                    random.nextInt(SIZE.width()),
                    random.nextInt(SIZE.height()));
            kept.add(MaskPatch.between(begin, document.snapshot()));
            if (i % 8 == 7) {
                // So that later strokes have something to change: a mask that is full would make them cheap.
                document.apply(MaskPatch.merged(kept.subList(kept.size() - 8, kept.size()))
                        .inverse());
            }
        }
        return kept.stream().mapToLong(MaskPatch::heapBytes).sum();
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void require(boolean held) {
        if (!held) {
            throw new IllegalStateException("the stroke taken back leaves another mask");
        }
    }

    private static void print(String what, double value) {
        System.out.printf(Locale.ROOT, "%-60s %,15.1f%n", what, value);
    }
}
