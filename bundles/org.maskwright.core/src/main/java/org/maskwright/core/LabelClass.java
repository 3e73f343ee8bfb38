package org.maskwright.core;

/**
 * What one label of a mask is: its id, how people call it, and in which colour it is shown (and stored, where masks are coded by colours).
 *
 * @param id label id, 0…255; 0 is background, 255 what is ignored
 * @param name for people, not blank, without line breaks, at most 60 characters
 * @param rgb {@code 0xRRGGBB}
 */
public record LabelClass(int id, String name, int rgb) {
    /** What is not the person. */
    public static final LabelClass BACKGROUND = new LabelClass(0, "background", 0x000000);

    /** The person of a binary mask. */
    public static final LabelClass PERSON = new LabelClass(1, "person", 0xffffff);

    /** What counts neither way. */
    public static final LabelClass IGNORED = new LabelClass(LabelMap.IGNORE, "ignore", 0xe0e0c0);

    private static final int LONGEST_NAME = 60;

    /** @throws IllegalArgumentException when the id, the name or the colour is not possible */
    public LabelClass {
        if (id < 0 || id > 255) {
            throw new IllegalArgumentException("label id " + id + "; 0…255 are possible");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "label " + id + " needs a name in one line, of at most " + LONGEST_NAME + " characters");
        }
        if ((rgb & 0xff000000) != 0) {
            throw new IllegalArgumentException("colour " + Integer.toHexString(rgb) + " is not 0xRRGGBB");
        }
    }

    /**
     * A label that nobody has named: "background", or "class" and its id, in the colour that PASCAL VOC gives it.
     *
     * <p>Source: {@code VOClabelcolormap} of the PASCAL VOC development kit: the id's bits dealt out to the channels, highest first.
     */
    public static LabelClass unnamed(int id) {
        int rgb = 0;
        for (int bits = id, shift = 7; bits > 0; bits >>= 3, shift--) {
            rgb |= (bits & 1) << 16 + shift | (bits >> 1 & 1) << 8 + shift | (bits >> 2 & 1) << shift;
        }
        return new LabelClass(id, id == 0 ? BACKGROUND.name() : "class " + id, rgb);
    }
}
