package org.maskwright.core;

/** One pass over the runs of two patches, the second made after the first; used once. */
final class PatchJoin {
    private final Cursor first;
    private final Cursor second;
    private final PatchRuns joined = new PatchRuns();

    PatchJoin(MaskPatch first, MaskPatch second) {
        this.first = new Cursor(first);
        this.second = new Cursor(second);
    }

    MaskPatch joined() {
        while (!first.atEnd() || !second.atEnd()) {
            long ahead = Long.compare(first.position(), second.position());
            if (ahead < 0) {
                take(first, second);
            } else if (ahead > 0) {
                take(second, first);
            } else {
                takeBoth();
            }
        }
        return joined.toPatch();
    }

    /** What only one of them changes, up to where the other begins. */
    private void take(Cursor one, Cursor other) {
        int pixels = (int) Math.min(one.length, other.position() - one.position());
        joined.add(one.y, one.x, pixels, one.before, one.after);
        one.advance(pixels);
    }

    private void takeBoth() {
        if (first.after != second.before) {
            throw new IllegalArgumentException("the second patch expects label " + second.before + " at (" + second.x
                    + ", " + second.y + "), where the first one leaves " + first.after);
        }
        int pixels = Math.min(first.length, second.length);
        joined.add(first.y, first.x, pixels, first.before, second.after);
        first.advance(pixels);
        second.advance(pixels);
    }

    /** The rest of a run, and those behind it. */
    private static final class Cursor {
        private final MaskPatch patch;
        private int next;
        private int y;
        private int x;
        private int length;
        private int before;
        private int after;

        Cursor(MaskPatch patch) {
            this.patch = patch;
            advance(0);
        }

        boolean atEnd() {
            return length == 0;
        }

        /** Orders runs as they are read; the largest at the end. */
        long position() {
            return atEnd() ? Long.MAX_VALUE : (long) y << 32 | x;
        }

        void advance(int pixels) {
            x += pixels;
            length -= pixels;
            if (length == 0 && next < patch.runs()) {
                patch.run(next++, this::set);
            }
        }

        private void set(int row, int from, int to, int old, int now) {
            y = row;
            x = from;
            length = to - from;
            before = old;
            after = now;
        }
    }
}
