package org.maskwright.session.version;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.version.FrozenFile;
import org.maskwright.dataset.version.FrozenVersion;
import org.maskwright.dataset.version.MaskChange;
import org.maskwright.dataset.version.VersionDiff;
import org.maskwright.dataset.version.VersionDiff.ChangedSample;
import org.maskwright.dataset.version.VersionFacts;
import org.maskwright.dataset.version.Versions;
import org.maskwright.format.derived.VersionExport;
import org.maskwright.session.Amount;
import org.maskwright.session.DatasetSession;

/** The frozen versions of an open dataset. Methods read and write files, and are for jobs, unless they say otherwise; any thread. */
public final class VersionShelf {
    private final DatasetSession session;
    private final Clock clock;
    private final Versions versions;
    /** Versions do not change, and a table may be long. */
    private final Map<VersionFacts, Integer> counts = new ConcurrentHashMap<>();
    /** Of masks that were compared: the next look at the same costs no decoding. */
    private final Map<MaskPair, OptionalDouble> overlaps = new ConcurrentHashMap<>();

    /**
     * Those of a dataset; nothing is read yet.
     *
     * @param clock tells when a version was made
     */
    public VersionShelf(DatasetSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.versions = new Versions(session.folder());
    }

    /**
     * Two masks by what they hold.
     *
     * @param meaning what the values of each mean
     * @param before the earlier one
     * @param after the later one
     */
    private record MaskPair(MaskChange meaning, Optional<FrozenFile> before, Optional<FrozenFile> after) {}

    /**
     * A version that a person asks for.
     *
     * @param name by which it is to be known
     * @param note what is to be remembered; may be empty
     * @param link whether contents are kept as second names of the files rather than as copies
     */
    public record FreezeWish(String name, String note, boolean link) {
        /** Why there can be no version of this name beside others, in words; empty when there can. Reads no files. */
        public Optional<String> refusal(List<VersionRow> others) {
            if (!Versions.isName(name)) {
                return Optional.of(VersionWords.NO_NAME.text());
            }
            return others.stream().anyMatch(r -> r.name().equals(name))
                    ? Optional.of(VersionWords.TAKEN.text(name))
                    : Optional.empty();
        }
    }

    /** A name that none of some versions has: {@code v1}, {@code v2} … Reads no files. */
    public static String freeName(List<VersionRow> rows) {
        int number = rows.size() + 1;
        while (new FreezeWish("v" + number, "", false).refusal(rows).isPresent()) {
            number++;
        }
        return "v" + number;
    }

    /**
     * The versions there are, the latest first.
     *
     * @throws InputException when a version's file is malformed
     */
    public List<VersionRow> list() throws IOException, InputException {
        List<VersionRow> rows = new ArrayList<>();
        for (VersionFacts facts : versions.list()) {
            Integer known = counts.get(facts);
            int count = known != null
                    ? known
                    : versions.read(facts.name()).samples().size();
            counts.put(facts, count);
            rows.add(new VersionRow(facts, count));
        }
        return rows.reversed();
    }

    /**
     * Freezes the dataset as it is. Costs reading all files, and copying those whose contents no other version has; edits wait meanwhile.
     *
     * @throws InputException when the name is taken or no name, or a file cannot be read or written; there is no such version then
     * @throws java.util.concurrent.CancellationException when no longer wanted, likewise
     */
    public void freeze(FreezeWish wish, Progress progress) throws IOException, InputException {
        // As the session's own operations do: status and mask of a sample are to be of one moment.
        synchronized (session) {
            Scan scan = session.folder().scan(progress);
            versions.create(
                    new Versions.VersionOrder(facts(wish.name(), wish.note(), scan), wish.link()), scan, progress);
        }
    }

    private VersionFacts facts(String name, String note, Scan scan) {
        return new VersionFacts(
                name,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                note,
                scan.layout().layout());
    }

    /**
     * What is different in a later version, or now. Costs the reading of two tables, and the decoding of each mask that
     * changed, twice, the first time.
     *
     * @param before name of the earlier version
     * @param after name of the later one; empty for the dataset as it is
     * @throws InputException when there is no such version, or contents that it needs are missing or damaged
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public VersionComparison compare(String before, Optional<String> after, Progress progress)
            throws IOException, InputException {
        Scan scan = session.snapshot().scan();
        FrozenVersion then = versions.read(before);
        FrozenVersion now =
                after.isPresent() ? versions.read(after.get()) : versions.present(facts("", "", scan), scan);
        VersionDiff diff = VersionDiff.of(then, now);
        Map<String, String> labels = new HashMap<>();
        scan.samples().forEach(s -> labels.put(s.key(), s.label()));
        List<VersionChange> changes = new ArrayList<>(
                changed(diff, new MaskChange(then.facts().labels(), now.facts().labels()), labels, progress));
        diff.added().forEach(k -> changes.add(VersionChange.added(k, labels.getOrDefault(k, k))));
        diff.removed().forEach(k -> changes.add(VersionChange.removed(k)));
        return new VersionComparison(headline(before, after, diff), changes);
    }

    private static String headline(String before, Optional<String> after, VersionDiff diff) {
        String added = Amount.number(diff.added().size());
        String removed = Amount.number(diff.removed().size());
        String changed = Amount.number(diff.changed().size());
        return after.isPresent()
                ? VersionWords.BETWEEN.text(before, after.get(), added, removed, changed)
                : VersionWords.SINCE.text(before, added, removed, changed);
    }

    private List<VersionChange> changed(
            VersionDiff diff, MaskChange masks, Map<String, String> labels, Progress progress)
            throws IOException, InputException {
        List<VersionChange> changed = new ArrayList<>();
        progress.begin("Comparing masks", diff.changed().size());
        for (ChangedSample change : diff.changed()) {
            progress.throwIfCancelled();
            OptionalDouble iou = change.mask() ? overlap(masks, change) : OptionalDouble.empty();
            String key = change.after().key();
            changed.add(VersionChange.changed(change, labels.getOrDefault(key, key), iou));
            progress.worked(1);
        }
        changed.sort(Comparator.comparingDouble(c -> c.iou().orElse(2)));
        return changed;
    }

    private OptionalDouble overlap(MaskChange masks, ChangedSample change) throws IOException, InputException {
        var pair = new MaskPair(masks, change.before().mask(), change.after().mask());
        OptionalDouble known = overlaps.get(pair);
        if (known == null) {
            known = masks.iou(versions, change);
            overlaps.put(pair, known);
        }
        return known;
    }

    /**
     * Brings a version out as a dataset of its own.
     *
     * @param target a folder that does not exist, or is empty; it is there whole or not at all
     * @return how many samples it has
     * @throws InputException when frozen contents are missing or damaged, or the target is no place for it
     * @throws java.util.concurrent.CancellationException when no longer wanted; then there is no target
     */
    public int export(String name, Path target, Progress progress) throws IOException, InputException {
        FrozenVersion version = versions.read(name);
        VersionExport.run(session.folder(), version, target, progress);
        return version.samples().size();
    }
}
