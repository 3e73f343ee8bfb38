package org.maskwright.imaging.mask;

import org.maskwright.imaging.file.ImageFormat;

/** What saving a mask came to: a file of the format it was opened in, or that only another format can hold it. */
public sealed interface SavedMask {
    /** A file of the same format. Immutable. */
    final class Kept implements SavedMask {
        private final byte[] bytes;

        /** Takes the array over; nobody else writes it. */
        Kept(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The whole file; a copy. */
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /**
     * Nothing was made: the mask cannot be saved in its format without loss, but as PNG. Whether it is to become one, under another name, is
     * for a person to say; {@link OpenedMask#asPng} makes it then.
     *
     * @param format that the mask has
     * @param why as a clause for people: "JPEG changes pixels when it is saved"
     */
    record NeedsPng(ImageFormat format, String why) implements SavedMask {
        /** The answer as one line, with what to do. */
        public String message() {
            return "the mask cannot be saved as " + format + ": " + why + "; convert it to PNG";
        }
    }
}
