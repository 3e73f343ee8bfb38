package org.maskwright.session.compare;

/** What a mask to be compared is called. */
public final class MaskNames {
    private MaskNames() {}

    /** What it is called, for a person. */
    public static String of(ComparedMask source) {
        return switch (source) {
            case ComparedMask.Current current -> CompareWords.SOURCE_CURRENT.text(current.sample());
            case ComparedMask.Before before -> CompareWords.SOURCE_BEFORE.text(before.sample());
            case ComparedMask.Chosen chosen -> String.valueOf(chosen.file().getFileName());
        };
    }
}
