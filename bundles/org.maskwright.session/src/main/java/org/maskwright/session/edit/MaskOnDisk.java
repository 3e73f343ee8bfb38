package org.maskwright.session.edit;

import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.imaging.mask.OpenedMask;

/**
 * A mask as its file holds it, or would hold it if there were one.
 *
 * @param path relative to the dataset, with {@code /}
 * @param sha256 of the file that was opened, or saved last; empty where there is none yet
 * @param source what the file is made from
 * @param now what the file holds now
 */
record MaskOnDisk(String path, Optional<String> sha256, Source source, Moment now) {
    /**
     * A mask between two strokes.
     *
     * @param labels its labels
     * @param mark number of the last stroke that is in it; 0 when none is
     */
    record Moment(MaskSnapshot labels, long mark) {}

    /**
     * What a file is made from.
     *
     * @param opened the file as it was opened, on which all that is saved is based; a blank one where there was none
     * @param becamePng whether it was of another format, and is saved as PNG since
     */
    record Source(OpenedMask opened, boolean becamePng) {}

    /** A mask as it was just read. */
    static MaskOnDisk of(String path, Optional<String> sha256, OpenedMask opened) {
        return new MaskOnDisk(path, sha256, new Source(opened, false), new Moment(opened.labels(), 0));
    }

    /** The PNG file with other labels. */
    byte[] asPng(MaskSnapshot labels) throws InputException {
        return source.opened().asPng(labels);
    }
}
