package org.maskwright.dataset.split;

/**
 * How much each bin of a split has room for, taken group by group: the arithmetic of {@link SplitPlan}, for one who holds the groups elsewhere. Of one
 * thread.
 */
public final class Room {
    private final int[] left;

    /** @param sizes how many samples each bin is to have, bins in order */
    public Room(int[] sizes) {
        left = sizes.clone();
    }

    /**
     * Where a group comes to lie that belongs into a bin: there, or where there is most room if it has too little.
     *
     * @param home index of the bin
     * @param size samples of the group
     */
    public int take(int home, int size) {
        int bin = left[home] >= size ? home : widest();
        left[bin] -= size;
        return bin;
    }

    /** Where a group comes to lie that belongs nowhere: where there is most room, the first of several. */
    public int takeWidest(int size) {
        int bin = widest();
        left[bin] -= size;
        return bin;
    }

    /** So many samples are in a bin already. */
    public void taken(int bin, int samples) {
        left[bin] -= samples;
    }

    private int widest() {
        int widest = 0;
        for (int i = 1; i < left.length; i++) {
            widest = left[i] > left[widest] ? i : widest;
        }
        return widest;
    }

    /**
     * Into which bin a group belongs that lies in the row of all groups.
     *
     * @param cuts where bins end, as {@link Scheme#cuts} says
     * @param before samples of the groups before it
     * @param size samples of the group
     */
    public static int home(int[] cuts, long before, int size) {
        int bin = 0;
        while (before + size / 2.0 >= cuts[bin]) {
            bin++;
        }
        return bin;
    }

    /**
     * By what groups are put into a row: SHA-256 of the seed and what the group is called, one text after the other in UTF-8.
     *
     * @param group its name; empty for a sample on its own
     * @param sample key of its first sample
     * @return 32 bytes, to be compared as unsigned ones
     */
    public static byte[] hash(String seed, String group, String sample) {
        return Group.sha256()
                .digest((seed + Group.key(group, sample)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
