package org.maskwright.core.area;

/** Goes along the rows of two areas at once and keeps where what is asked of them holds. */
final class RowSweep {
    private final Area a;
    private final Area b;
    private final Wanted wanted;
    private final AreaBuilder builder;

    /** Whether a pixel is wanted; one that is in neither never is. */
    @FunctionalInterface
    interface Wanted {
        boolean test(boolean inFirst, boolean inSecond);
    }

    private RowSweep(Area a, Area b, Wanted wanted) {
        this.a = a;
        this.b = b;
        this.wanted = wanted;
        this.builder = new AreaBuilder(a.size());
    }

    /** @throws IllegalArgumentException when the rasters differ in size */
    static Area of(Area a, Area b, Wanted wanted) {
        if (!a.size().equals(b.size())) {
            throw new IllegalArgumentException(a.size() + " with " + b.size());
        }
        RowSweep sweep = new RowSweep(a, b, wanted);
        int bottom = Math.max(a.bottom(), b.bottom());
        for (int y = Math.min(a.top(), b.top()); y < bottom; y++) {
            sweep.row(y);
        }
        return sweep.builder.area();
    }

    private void row(int y) {
        int i = a.begin(y);
        int j = b.begin(y);
        int endA = a.begin(y + 1);
        int endB = b.begin(y + 1);
        boolean inA = false;
        boolean inB = false;
        int from = 0;
        while (i < endA || j < endB) {
            int nextA = i < endA ? a.edge(i) : Integer.MAX_VALUE;
            int nextB = j < endB ? b.edge(j) : Integer.MAX_VALUE;
            int x = Math.min(nextA, nextB);
            if (wanted.test(inA, inB)) {
                builder.add(y, from, x);
            }
            if (nextA == x) {
                inA = !inA;
                i++;
            }
            if (nextB == x) {
                inB = !inB;
                j++;
            }
            from = x;
        }
    }
}
