package org.maskwright.format.model;

import java.util.Optional;
import org.maskwright.core.Part;

/**
 * An image that is exported.
 *
 * @param index its place among all, from 0
 * @param name without folder and extension, unique among all whatever the case of letters, and good as a file name anywhere
 * @param extension of the image file, without the dot
 * @param part of the split it is in; empty when it is in none
 * @param picture its file; {@link ExportPicture#NONE} for writers that do not pack images
 * @param mask its mask
 */
public record ExportImage(
        int index, String name, String extension, Optional<Part> part, ExportPicture picture, ExportMask mask) {
    /** The image file's name. */
    public String file() {
        return name + "." + extension;
    }

    /** A folder called by the part below another one; that one itself where there is no part. */
    public String inPart(String folder) {
        return part.map(p -> folder + "/" + p.text()).orElse(folder);
    }
}
