package org.maskwright.ui.preferences;

import java.util.List;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.ui.words.GroundMessages;

/** Something that the user may set: described once; its standard value, its page and its reader are made from this. */
public sealed interface Preference {
    /** Whether the dataset that was open last is opened again at the start. */
    Flag REOPEN = new Flag("reopenLast", GroundMessages.PREFERENCE_REOPEN, true);

    /** Whether the user is asked before files are set aside. */
    Flag ASK_QUARANTINE = new Flag("askBeforeQuarantine", GroundMessages.PREFERENCE_ASK_QUARANTINE, true);

    /** Whether a mask is saved when its editor goes on to another sample; if not, its strokes are there when it is opened again. */
    Flag AUTOSAVE = new Flag("saveMaskOnLeaving", GroundMessages.PREFERENCE_AUTOSAVE, true);

    /** Whether the mask editor has rulers. */
    Flag RULERS = new Flag("rulers", GroundMessages.PREFERENCE_RULERS, true);

    /** Whether the mask editor shows all of the picture, small, while only a part of it is seen. */
    Flag MAP = new Flag("map", GroundMessages.PREFERENCE_MAP, true);

    /** Whether the mask editor shows the photo smooth from near, too; if not, its pixels are squares there. */
    Flag SMOOTH = new Flag("smooth", GroundMessages.PREFERENCE_SMOOTH, false);

    /** Memory for the gallery's pictures, MB. */
    Amount THUMBNAILS = new Amount("thumbnailMegabytes", GroundMessages.PREFERENCE_THUMBNAILS, 128, 16, 4096);

    /** Colour in which masks are drawn upon their images. */
    Colour INK = new Colour("maskColour", GroundMessages.PREFERENCE_COLOUR, MaskInk.STANDARD.rgb());

    /** How strongly the foreground is tinted, %. */
    Amount OPACITY =
            new Amount("maskOpacity", GroundMessages.PREFERENCE_OPACITY, MaskInk.STANDARD.opacityPercent(), 0, 100);

    /** All, in the order of their page. */
    static List<Preference> all() {
        return List.of(REOPEN, ASK_QUARANTINE, AUTOSAVE, RULERS, MAP, SMOOTH, THUMBNAILS, INK, OPACITY);
    }

    /** Its name in the store. */
    String key();

    /** Its name for a person, with its unit. */
    String label();

    /** The value while nobody has set one, as the store keeps it. */
    String standardText();

    /**
     * Yes or no.
     *
     * @param key name in the store
     * @param label name for a person
     * @param standard value while nobody has set one
     */
    record Flag(String key, String label, boolean standard) implements Preference {
        @Override
        public String standardText() {
            return Boolean.toString(standard);
        }
    }

    /**
     * A whole number.
     *
     * @param key name in the store
     * @param label name for a person, with the unit
     * @param standard value while nobody has set one
     * @param min least allowed value
     * @param max largest allowed value
     */
    record Amount(String key, String label, int standard, int min, int max) implements Preference {
        @Override
        public String standardText() {
            return Integer.toString(standard);
        }
    }

    /**
     * A colour.
     *
     * @param key name in the store
     * @param label name for a person
     * @param standard value while nobody has set one, {@code 0xRRGGBB}
     */
    record Colour(String key, String label, int standard) implements Preference {
        @Override
        public String standardText() {
            return (standard >> 16 & 0xff) + "," + (standard >> 8 & 0xff) + "," + (standard & 0xff);
        }
    }
}
