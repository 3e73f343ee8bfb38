package org.maskwright.check.facts;

import java.util.Optional;
import org.maskwright.core.Mask;

/**
 * Where the few rules that compare two masks pixel by pixel get them, so that no rule opens a file and facts stay small. Safe for any
 * thread; asked only for pairs that are already suspicious.
 */
@FunctionalInterface
public interface MaskSource {
    /** Knows no mask: rules fall back on what the facts hold. */
    MaskSource NONE = path -> Optional.empty();

    /**
     * The labels of a mask.
     *
     * @param path path of a mask relative to the dataset, with {@code /}
     * @return its labels; empty when it cannot be read now
     */
    Optional<Mask> load(String path);
}
