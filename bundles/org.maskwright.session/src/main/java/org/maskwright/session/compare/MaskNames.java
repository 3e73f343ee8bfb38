package org.maskwright.session.compare;

/** What a mask to be compared is called. */
public final class MaskNames {
    private MaskNames() {}

    /** What it is called, for a person. */
    public static String of(MaskSource source) {
        return switch (source) {
            case MaskSource.Current current -> CompareWords.SOURCE_CURRENT.text(current.sample());
            case MaskSource.Before before -> CompareWords.SOURCE_BEFORE.text(before.sample());
            case MaskSource.Chosen chosen -> String.valueOf(chosen.file().getFileName());
        };
    }
}
