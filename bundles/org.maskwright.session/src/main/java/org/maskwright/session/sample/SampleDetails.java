package org.maskwright.session.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Sample;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.browse.BrowserRow;

/**
 * All that is known of one sample. Immutable.
 *
 * @param row the sample
 * @param image what was measured of its image file
 * @param mask what was measured of its mask file
 * @param features what was measured of its mask's pixels
 * @param findings what the check found in it, worst first
 * @param status who said how far it is, and when
 * @param split its row in the split: what it must not be torn from
 */
public record SampleDetails(
        BrowserRow row,
        Optional<FileFacts> image,
        Optional<FileFacts> mask,
        Optional<MaskFeatures> features,
        List<Finding> findings,
        Optional<StatusRow> status,
        Optional<SplitLedger.PartAssignment> split) {
    /** Copies the list. */
    public SampleDetails {
        findings = List.copyOf(findings);
    }

    /** The details of a sample. */
    public static SampleDetails of(BrowserRow row, DatasetSnapshot snapshot) {
        Sample sample = row.sample();
        Optional<SampleFacts> facts = snapshot.check().map(CheckResult::facts).flatMap(d -> d.samples().stream()
                .filter(s -> s.sample().key().equals(sample.key()))
                .findFirst());
        return new SampleDetails(
                row,
                facts.flatMap(SampleFacts::image).map(i -> i.file()),
                facts.flatMap(SampleFacts::mask).map(m -> m.file()),
                facts.flatMap(SampleFacts::maskFeatures),
                snapshot.findings().stream()
                        .filter(f -> f.sample().key().equals(sample.key()))
                        .toList(),
                snapshot.statuses().find(sample.key()),
                snapshot.split().entries().stream()
                        .filter(e -> e.sample().equals(sample.key()))
                        .findFirst());
    }

    /** How the mask's values share its pixels. */
    public ValueShares values() {
        return ValueShares.of(features.map(MaskFeatures::values).orElseGet(TreeMap::new));
    }

    /** Areas of the components of the mask that are largest, px, at most {@code most}. */
    public List<Integer> largestComponents(int most) {
        List<Integer> areas = new ArrayList<>();
        features.ifPresent(
                f -> java.util.Arrays.stream(f.components()).limit(most).forEach(areas::add));
        return areas;
    }
}
