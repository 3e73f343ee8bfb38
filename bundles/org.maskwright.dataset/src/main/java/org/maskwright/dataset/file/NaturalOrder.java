package org.maskwright.dataset.file;

import java.util.Comparator;

/**
 * The order in which a person counts: runs of the digits 0…9 compare by their number, all else by UTF-16 unit, so {@code 2} comes before
 * {@code 10}. Total and consistent with equals: what differs in leading zeros only is ordered by its text.
 */
public enum NaturalOrder implements Comparator<String> {
    /** The order; stateless, for any thread. */
    NATURAL;

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int order = compareNumbers(a, i, b, j);
                if (order != 0) {
                    return order;
                }
                i = endOfDigits(a, i);
                j = endOfDigits(b, j);
            } else if (a.charAt(i) != b.charAt(j)) {
                return Character.compare(a.charAt(i), b.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    /** Compares the runs of digits, of any length, that begin at {@code i} in {@code a} and at {@code j} in {@code b}. */
    private static int compareNumbers(String a, int i, String b, int j) {
        int endA = endOfDigits(a, i);
        int endB = endOfDigits(b, j);
        int fromA = endOfZeros(a, i, endA);
        int fromB = endOfZeros(b, j, endB);
        int order = Integer.compare(endA - fromA, endB - fromB);
        for (int k = 0; order == 0 && fromA + k < endA; k++) {
            order = Character.compare(a.charAt(fromA + k), b.charAt(fromB + k));
        }
        return order;
    }

    private static int endOfZeros(String s, int from, int end) {
        int i = from;
        while (i < end && s.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int endOfDigits(String s, int from) {
        int i = from;
        while (i < s.length() && isDigit(s.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
