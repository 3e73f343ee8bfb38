package org.maskwright.ui;

import org.eclipse.osgi.util.NLS;

/** Numbers of things in words: "1 component", "2 components". */
public final class Amount {
    private Amount() {}

    /**
     * So many of them.
     *
     * @param count how many
     * @param one what to say of exactly one
     * @param several what to say of any other number, which is put in place of {@code {0}}
     */
    public static String of(long count, String one, String several) {
        return count == 1 ? one : NLS.bind(several, String.format("%,d", count));
    }
}
