package org.maskwright.session.composite;

import org.jspecify.annotations.Nullable;
import org.maskwright.core.Shares;

/**
 * Keeps masks of a video from flickering: each share is drawn towards that of the picture before, the less the further they are apart, so that
 * small wavering is calmed and what moves is not dragged along: {@code s' = s + w · (1 − |s − b|) · (b − s)}, with the share {@code s}, that
 * of the picture before {@code b}, both of 0…1, and the weight {@code w}. One thread; pictures come in their order.
 */
public final class Steadying {
    private final double weight;
    private @Nullable Shares before;

    /** @param weight of the picture before, 0…1; 0 leaves everything as it is */
    public Steadying(double weight) {
        this.weight = weight;
    }

    /** The mask of the next picture, steadied; one of another size begins anew. */
    public Shares next(Shares now) {
        Shares last = before;
        if (last == null || !last.size().equals(now.size())) {
            before = now;
            return now;
        }
        byte[] steady = now.toBytes();
        for (int i = 0; i < steady.length; i++) {
            int s = steady[i] & 0xff;
            int off = last.at(i) - s;
            steady[i] = (byte) Math.round(s + weight * (1 - Math.abs(off) / 255.0) * off);
        }
        before = Shares.adopt(now.size(), steady);
        return before;
    }
}
