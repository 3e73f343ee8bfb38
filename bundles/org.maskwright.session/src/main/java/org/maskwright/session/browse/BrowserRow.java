package org.maskwright.session.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.thumbnail.ThumbnailKey;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.DatasetSnapshot;

/**
 * One sample as it is browsed. Immutable.
 *
 * @param sample the sample
 * @param part its part of the split
 * @param worst severity of its worst finding
 * @param rules ids of the rules that found something in it, worst first, each once
 * @param imageSize upright size of its image, px; empty when unknown
 * @param maskSize size of its mask, px; empty when unknown
 * @param coverage share of its mask that is foreground, 0…1
 * @param components number of components of its mask
 * @param imageStamp its image file's size and time
 * @param maskStamp its mask file's size and time
 */
public record BrowserRow(
        Sample sample,
        Optional<Part> part,
        Optional<Severity> worst,
        List<String> rules,
        Optional<Size> imageSize,
        Optional<Size> maskSize,
        OptionalDouble coverage,
        OptionalInt components,
        Optional<FileStamp> imageStamp,
        Optional<FileStamp> maskStamp) {
    /** Copies the list. */
    public BrowserRow {
        rules = List.copyOf(rules);
    }

    /** The sample's key. */
    public String id() {
        return sample.key();
    }

    /** What people call the sample. */
    public String label() {
        return sample.label();
    }

    /** How far the work on it has come. */
    public SampleStatus status() {
        return sample.status();
    }

    /** Folder of its image, or of its mask where there is no image, relative to the dataset; empty for the dataset itself. */
    public String folder() {
        String path = sample.image().or(sample::mask).orElse("");
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** What its small picture depends on. */
    public ThumbnailKey thumbnail(int sidePx, MaskOverlay overlay, MaskInk ink) {
        return new ThumbnailKey(imageStamp, maskStamp, sidePx, overlay, ink);
    }

    /** Size of both files, bytes. */
    public long bytes() {
        return imageStamp.map(FileStamp::bytes).orElse(0L)
                + maskStamp.map(FileStamp::bytes).orElse(0L);
    }

    /** When the newer of both files was changed, ms since 1970-01-01 UTC. */
    public long modifiedMs() {
        return Math.max(
                imageStamp.map(FileStamp::modifiedMs).orElse(0L),
                maskStamp.map(FileStamp::modifiedMs).orElse(0L));
    }

    /** The rows of all samples, in the scan's order. */
    public static List<BrowserRow> of(DatasetSnapshot snapshot) {
        return of(snapshot, snapshot.scan().samples(), key -> true);
    }

    /**
     * The rows of some samples.
     *
     * @param samples of the snapshot
     * @param among whether a key is that of one of them
     */
    static List<BrowserRow> of(DatasetSnapshot snapshot, List<Sample> samples, Predicate<String> among) {
        Map<String, Part> parts = new HashMap<>();
        snapshot.split().entries().stream()
                .filter(e -> among.test(e.sample()))
                .forEach(e -> parts.putIfAbsent(e.sample(), e.part()));
        Map<String, FileStamp> stamps = snapshot.scan().stamps();
        Map<String, List<Finding>> findings = new HashMap<>();
        snapshot.findings().stream().filter(f -> among.test(f.sample().key())).forEach(f -> findings.computeIfAbsent(
                        f.sample().key(), s -> new ArrayList<>(2))
                .add(f));
        Map<String, SampleFacts> facts = new HashMap<>();
        snapshot.check().map(CheckResult::facts).ifPresent(d -> d.samples().stream()
                .filter(s -> among.test(s.sample().key()))
                .forEach(s -> facts.put(s.sample().key(), s)));
        return samples.stream()
                .map(s -> unchecked(s, Optional.ofNullable(parts.get(s.key())), stamps)
                        .with(findings.getOrDefault(s.key(), List.of()))
                        .with(Optional.ofNullable(facts.get(s.key()))))
                .toList();
    }

    private static BrowserRow unchecked(Sample sample, Optional<Part> part, Map<String, FileStamp> stamps) {
        return new BrowserRow(
                sample,
                part,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                sample.image().map(stamps::get),
                sample.mask().map(stamps::get));
    }

    private BrowserRow with(List<Finding> findings) {
        return findings.isEmpty()
                ? this
                : new BrowserRow(
                        sample,
                        part,
                        findings.stream().map(Finding::severity).max(Severity::compareTo),
                        findings.stream().map(Finding::rule).distinct().toList(),
                        imageSize,
                        maskSize,
                        coverage,
                        components,
                        imageStamp,
                        maskStamp);
    }

    private BrowserRow with(Optional<SampleFacts> facts) {
        Optional<MaskFeatures> mask = facts.flatMap(SampleFacts::maskFeatures);
        return facts.isEmpty()
                ? this
                : new BrowserRow(
                        sample,
                        part,
                        worst,
                        rules,
                        facts.flatMap(SampleFacts::image)
                                .map(i -> i.file().header().uprightSize())
                                .filter(s -> s.pixels() > 0),
                        facts.flatMap(SampleFacts::mask)
                                .map(m -> m.file().header().size())
                                .filter(s -> s.pixels() > 0),
                        mask.map(m -> m.coverage().figureIfDefined()).orElse(OptionalDouble.empty()),
                        mask.map(m -> OptionalInt.of(m.componentCount())).orElse(OptionalInt.empty()),
                        imageStamp,
                        maskStamp);
    }
}
