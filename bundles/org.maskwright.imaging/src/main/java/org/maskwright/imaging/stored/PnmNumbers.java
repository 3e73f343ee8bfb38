package org.maskwright.imaging.stored;

/** Reads the numbers of a portable bitmap one after the other; comments run from {@code #} to the end of the line. For one thread. */
final class PnmNumbers {
    private final Bytes file;
    private long at;

    PnmNumbers(Bytes file, long at) {
        this.file = file;
        this.at = at;
    }

    /** Where the last number ended, a byte of the file. */
    long at() {
        return at;
    }

    /** The next number; −1 when there is none, or none below 2³¹. */
    long next() {
        skipSpace();
        long number = digit() ? 0 : -1;
        while (digit() && number <= Integer.MAX_VALUE) {
            number = 10 * number + file.u8(at++) - '0';
        }
        return number <= Integer.MAX_VALUE ? number : -1;
    }

    /** The next digit as a number of its own; −1 when there is none. */
    int nextDigit() {
        skipSpace();
        return digit() ? file.u8(at++) - '0' : -1;
    }

    private boolean digit() {
        return file.holds(at, 1) && file.u8(at) >= '0' && file.u8(at) <= '9';
    }

    private void skipSpace() {
        while (file.holds(at, 1) && (Character.isWhitespace(file.u8(at)) || file.u8(at) == '#')) {
            boolean comment = file.u8(at) == '#';
            at++;
            while (comment && file.holds(at, 1) && file.u8(at) != '\n') {
                at++;
            }
        }
    }
}
