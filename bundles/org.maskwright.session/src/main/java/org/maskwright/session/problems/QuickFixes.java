package org.maskwright.session.problems;

import java.util.ArrayList;
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

    /** The offers for findings. */
    public static QuickFixes of(List<Finding> findings) {
        var catalogue = FixCatalogue.standard();
        Map<String, List<Finding>> byFix = new LinkedHashMap<>();
        findings.forEach(f -> f.fixes()
                .forEach(id -> byFix.computeIfAbsent(id, i -> new ArrayList<>()).add(f)));
        List<Offer> offers = byFix.entrySet().stream()
                .flatMap(e -> catalogue.find(e.getKey()).map(fix -> new Offer(fix, List.copyOf(e.getValue()))).stream())
                .sorted(java.util.Comparator.comparingLong(o -> -recommended(o)))
                .toList();
        return new QuickFixes(List.copyOf(findings), offers);
    }

    /** These offers with the one of a fix's id first, if it is among them. */
    public QuickFixes first(Optional<String> fix) {
        List<Offer> sorted = new ArrayList<>(offers);
        sorted.sort(java.util.Comparator.comparing(o -> !o.id().equals(fix)));
        return new QuickFixes(findings, sorted);
    }

    private static long recommended(Offer offer) {
        return offer.findings().stream()
                .filter(f -> f.fixes().getFirst().equals(offer.fix().id()))
                .count();
    }
}
