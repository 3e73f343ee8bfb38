package org.maskwright.dataset;

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
                int endA = endOfDigits(a, i);
                int endB = endOfDigits(b, j);
                int order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
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

    /** Compares two runs of digits of any length by their number. */
    private static int compareNumbers(String a, String b) {
        int i = leadingZeros(a);
        int j = leadingZeros(b);
        int byLength = Integer.compare(a.length() - i, b.length() - j);
        return byLength != 0 ? byLength : a.substring(i).compareTo(b.substring(j));
    }

    private static int leadingZeros(String digits) {
        int i = 0;
        while (i < digits.length() && digits.charAt(i) == '0') {
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
