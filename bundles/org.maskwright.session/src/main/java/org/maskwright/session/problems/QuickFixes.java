package org.maskwright.session.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.Fix;
import org.maskwright.check.fix.FixCatalogue;

/**
 * What could mend some findings. Immutable.
 *
 * @param findings those to be mended, as they were chosen
 * @param offers the fixes that suit at least one of them: the one that most of them recommend first
 */
public record QuickFixes(List<Finding> findings, List<Offer> offers) {
    /**
     * A fix that suits.
     *
     * @param fix it
     * @param findings those that name it
     */
    public record Offer(Fix fix, List<Finding> findings) {
        /** The fix's id. */
        public Optional<String> id() {
            return Optional.of(fix.id());
        }
    }

    /**
     * The offers for findings.
     *
     * @param catalogue the fixes that there are
     */
    public static QuickFixes of(List<Finding> findings, FixCatalogue catalogue) {
        Map<Fix, List<Finding>> byFix = new LinkedHashMap<>();
        Map<Fix, Integer> recommended = new HashMap<>();
        for (Finding finding : findings) {
            List<Fix> suiting = catalogue.suiting(finding);
            suiting.forEach(
                    f -> byFix.computeIfAbsent(f, x -> new ArrayList<>()).add(finding));
            suiting.stream().findFirst().ifPresent(f -> recommended.merge(f, 1, Integer::sum));
        }
        List<Offer> offers = byFix.entrySet().stream()
                .map(e -> new Offer(e.getKey(), List.copyOf(e.getValue())))
                .sorted(Comparator.comparingInt(o -> -recommended.getOrDefault(o.fix(), 0)))
                .toList();
        return new QuickFixes(List.copyOf(findings), offers);
    }

    /** These offers with the one of a fix's id first, if it is among them. */
    public QuickFixes first(Optional<String> fix) {
        List<Offer> sorted = new ArrayList<>(offers);
        sorted.sort(Comparator.comparing(o -> !o.id().equals(fix)));
        return new QuickFixes(findings, sorted);
    }
}
