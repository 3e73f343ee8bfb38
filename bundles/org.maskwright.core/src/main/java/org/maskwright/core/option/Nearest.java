package org.maskwright.core.option;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one was most likely meant to be. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known word with the smallest edit distance (Levenshtein, "Binary codes capable of correcting deletions, insertions and
     * reversals", 1966), letter case aside; none when even that differs in more than half of its letters.
     */
    public static Optional<String> of(String word, Collection<String> known) {
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return !best.isEmpty() && bestDistance * 2 <= best.length() ? Optional.of(best) : Optional.empty();
    }

    /** "; did you mean X?" or "; known are A, B, C", to end a message with. */
    public static String hint(String word, Collection<String> known) {
        return of(word, known)
                .map(n -> "; did you mean " + n + "?")
                .orElseGet(() -> known.isEmpty() ? "; there is none" : "; known are " + String.join(", ", known));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
