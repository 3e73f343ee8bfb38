package org.maskwright.imaging.file;

import java.util.Locale;

/**
 * Whether a file can be read as the image it claims to be.
 *
 * @param state what was found
 * @param detail for a person: where and how it is broken ("ends after 1,204 of 3,310 bytes of pixel data"); empty when intact, or
 *     when the state says it all
 */
public record Integrity(State state, String detail) {
    /** What can be wrong with a file as a whole. */
    public enum State {
        /** Whole, as far as can be told without comparing it with anything. */
        INTACT,
        /** Whole, with something in it that belongs to nothing: readers pass over it, some with a warning. */
        BLEMISHED,
        /** Of no bytes. */
        EMPTY,
        /** Not there any more, or changed while it was read. */
        VANISHED,
        /** Reading it is not permitted, or failed. */
        UNREADABLE,
        /** No image of a format that is read. */
        NOT_AN_IMAGE,
        /** Begins well and ends too early. */
        TRUNCATED,
        /** Whole in length and damaged within. */
        CORRUPT,
        /** Declares more pixels than the stated limit; not decoded. */
        TOO_LARGE
    }

    /** The verdict on a file with nothing wrong. */
    public static final Integrity INTACT = new Integrity(State.INTACT, "");

    /**
     * The verdict on a file that ends too early.
     *
     * @param detail a format of {@link String#format}
     * @param values for the format
     */
    public static Integrity truncated(String detail, Object... values) {
        return new Integrity(State.TRUNCATED, String.format(Locale.ROOT, detail, values));
    }

    /**
     * The verdict on a file that is whole and has something in it that belongs to nothing.
     *
     * @param detail a format of {@link String#format}
     * @param values for the format
     */
    public static Integrity blemished(String detail, Object... values) {
        return new Integrity(State.BLEMISHED, String.format(Locale.ROOT, detail, values));
    }

    /**
     * The verdict on a file that is damaged within.
     *
     * @param detail a format of {@link String#format}
     * @param values for the format
     */
    public static Integrity corrupt(String detail, Object... values) {
        return new Integrity(State.CORRUPT, String.format(Locale.ROOT, detail, values));
    }

    /** Whether nothing is wrong. */
    public boolean intact() {
        return state == State.INTACT;
    }

    /** Whether its pixels are all there: intact or blemished. */
    public boolean sound() {
        return intact() || state == State.BLEMISHED;
    }

    /** Whether there is something to decode: intact or blemished, or truncated or corrupt with at least a header. */
    public boolean decodable() {
        return switch (state) {
            case INTACT, BLEMISHED, TRUNCATED, CORRUPT -> true;
            case EMPTY, VANISHED, UNREADABLE, NOT_AN_IMAGE, TOO_LARGE -> false;
        };
    }
}
