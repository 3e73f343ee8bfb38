package org.maskwright.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.maskwright.core.Size;

/** Checks COCO's run-length encoded masks: the runs must add up to the mask's size (cocodataset/cocoapi, {@code common/maskApi.c}). */
final class RunLengths {
    private static final int CHUNK_BITS = 5;
    private static final int MORE = 0x20;
    private static final int SIGN = 0x10;
    /** More groups than a 64-bit number has room for are no number. */
    private static final int MAX_GROUPS = 12;

    private RunLengths() {}

    /**
     * Reports what is wrong with an encoded mask.
     *
     * @param where which annotation, for a person
     * @param rle its {@code segmentation}: {@code size} [height, width] and {@code counts}, a list or a string
     * @param problems receives it
     * @return the mask's size, when it has one
     */
    static Optional<Size> check(String where, JsonNode rle, Problems problems) {
        JsonNode size = rle.path("size");
        if (size.size() != 2
                || !size.path(0).canConvertToInt()
                || !size.path(1).canConvertToInt()
                || size.path(0).asInt() < 0
                || size.path(1).asInt() < 0) {
            problems.add(where, "has a mask whose size is not [height, width]");
            return Optional.empty();
        }
        Size raster = new Size(size.path(1).asInt(), size.path(0).asInt());
        JsonNode counts = rle.path("counts");
        Optional<Long> sum =
                counts.isTextual() ? compressed(counts.asText()) : counts.isArray() ? plain(counts) : Optional.empty();
        if (sum.isEmpty()) {
            problems.add(where, "has a mask whose counts cannot be decoded");
        } else if (sum.get() != raster.pixels()) {
            problems.add(
                    where,
                    "has a mask whose runs add up to " + sum.get() + " px, where " + raster + " are "
                            + raster.pixels());
        }
        return Optional.of(raster);
    }

    private static Optional<Long> plain(JsonNode counts) {
        long sum = 0;
        for (JsonNode run : counts) {
            if (!run.canConvertToLong() || run.asLong() < 0) {
                return Optional.empty();
            }
            sum += run.asLong();
        }
        return Optional.of(sum);
    }

    /** The sum of all runs; from the fourth on each is stored as its difference to the one two before. */
    private static Optional<Long> compressed(String text) {
        long sum = 0;
        long[] last = new long[2];
        int at = 0;
        for (int run = 0; at < text.length(); run++) {
            long value = 0;
            int groups = 0;
            int group;
            do {
                group = at < text.length() ? text.charAt(at++) - '0' : -1;
                if (group < 0 || group > 0x3f || groups == MAX_GROUPS) {
                    return Optional.empty();
                }
                value |= (long) (group & 0x1f) << (CHUNK_BITS * groups++);
            } while ((group & MORE) != 0);
            if ((group & SIGN) != 0) {
                value |= -1L << (CHUNK_BITS * groups);
            }
            value += run > 2 ? last[run % 2] : 0;
            if (value < 0) {
                return Optional.empty();
            }
            last[run % 2] = value;
            sum += value;
        }
        return Optional.of(sum);
    }
}
