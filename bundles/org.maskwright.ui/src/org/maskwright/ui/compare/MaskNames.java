package org.maskwright.ui.compare;

import org.eclipse.osgi.util.NLS;
import org.maskwright.ui.Messages;

/** What a mask to be compared is called. */
final class MaskNames {
    private MaskNames() {}

    static String of(MaskSource source) {
        return switch (source) {
            case MaskSource.Current current -> NLS.bind(Messages.COMPARE_SOURCE_CURRENT, current.sample());
            case MaskSource.Before before -> NLS.bind(Messages.COMPARE_SOURCE_BEFORE, before.sample());
            case MaskSource.Chosen chosen -> String.valueOf(chosen.file().getFileName());
        };
    }
}
