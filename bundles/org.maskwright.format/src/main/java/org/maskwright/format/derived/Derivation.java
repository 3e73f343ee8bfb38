package org.maskwright.format.derived;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.ledger.SplitLedger.PartAssignment;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.format.derived.DerivedOrder.DerivedSource;
import org.maskwright.format.model.FileNaming;
import org.maskwright.format.model.FreshFolder;
import org.maskwright.format.model.Remarks;

/**
 * Makes a dataset of others. Files whose pixels stay are copied byte for byte, and keep what was said of them; parts of the split are kept.
 * An image that an earlier dataset has, too, byte for byte, is taken once. Costs what images and masks are large; memory does not grow with
 * their number, but for some 200 bytes an image.
 */
public final class Derivation {
    private static final int BATCH = 64;

    private final PairChange change;
    private final NewDataset out;
    private final Remarks remarks = new Remarks();
    private final FileNaming naming = new FileNaming();
    /** Hash of an image → hash of the mask that it was taken with, of the datasets before. */
    private final Map<String, Optional<String>> before = new HashMap<>();

    private Derivation(PairChange change, NewDataset out) {
        this.change = change;
        this.out = out;
    }

    /**
     * Makes it.
     *
     * @param target a folder that does not exist, or is empty; it is there whole or not at all
     * @throws InputException when masks of two datasets mean different things, nothing is left, or the target is no place for it
     * @throws IOException when writing fails
     * @throws java.util.concurrent.CancellationException when no longer wanted; then there is no target
     */
    public static DerivedReport run(DerivedOrder order, Path target, Progress progress)
            throws IOException, InputException {
        LabelMap labels = labels(order);
        for (DerivedSource source : order.sources()) {
            FreshFolder.requireApart(target, source.folder().root());
        }
        try (FreshFolder fresh =
                FreshFolder.at(target, order.sources().getFirst().folder().root())) {
            var out = new NewDataset(fresh.out(), NewDataset.USUAL, labels);
            Derivation derivation = new Derivation(order.change(), out);
            progress.begin(
                    "Writing samples",
                    order.sources().stream()
                            .mapToLong(s -> s.scan().samples().size())
                            .sum());
            for (DerivedSource source : order.sources()) {
                derivation.add(source, progress);
            }
            if (out.samples() == 0) {
                throw new InputException("no sample is left; nothing was written" + derivation.why());
            }
            out.finish();
            progress.throwIfCancelled();
            fresh.commit();
            return new DerivedReport(out.samples(), labels, derivation.remarks.list());
        }
    }

    private String why() {
        return remarks.list().stream()
                .findFirst()
                .map(r -> ": " + r.what() + " (" + String.join(", ", r.examples()) + ")")
                .orElse("");
    }

    /** What the masks mean, which must be the same of all. */
    private static LabelMap labels(DerivedOrder order) throws InputException {
        DerivedSource first = order.sources().getFirst();
        LabelMap labels = order.change().labels(first.scan().layout().layout().labels());
        for (DerivedSource other : order.sources()) {
            LabelMap its = order.change().labels(other.scan().layout().layout().labels());
            if (!its.equals(labels)) {
                throw new InputException("masks of " + first.folder().root() + " mean " + LabelMapText.of(labels)
                        + ", those of " + other.folder().root() + " " + LabelMapText.of(its)
                        + "; bring them to one meaning first, with 'maskwright relabel'");
            }
        }
        return labels;
    }

    /** A sample that is to be taken. */
    private record Taking(Sample sample, NewDataset.CarriedRows known) {}

    /** What came of its files: a pair, changed, and whether it was; or why not. */
    private record Taken(Taking taking, Optional<StoredPair> pair, boolean same, String image, String why) {}

    private void add(DerivedSource source, Progress progress) throws IOException, InputException {
        Map<String, PartAssignment> parts = new HashMap<>();
        source.folder().split(source.scan()).entries().forEach(e -> parts.putIfAbsent(e.sample(), e));
        Statuses said = source.folder().statuses(source.scan());
        Map<String, Optional<String>> own = new HashMap<>();
        List<Taking> batch = new ArrayList<>();
        for (Sample sample : source.scan().samples()) {
            if (!source.wanted().test(sample) || sample.image().isEmpty()) {
                progress.worked(1);
                continue;
            }
            batch.add(new Taking(
                    sample,
                    new NewDataset.CarriedRows(said.find(sample.key()), Optional.ofNullable(parts.get(sample.key())))));
            if (batch.size() == BATCH) {
                write(source, batch, own, progress);
            }
        }
        write(source, batch, own, progress);
        own.forEach(before::putIfAbsent);
    }

    private void write(DerivedSource source, List<Taking> batch, Map<String, Optional<String>> own, Progress progress)
            throws IOException, InputException {
        List<Taken> all = batch.parallelStream()
                .map(taking -> {
                    progress.throwIfCancelled();
                    return taken(source, taking);
                })
                .toList();
        batch.clear();
        for (Taken taken : all) {
            write(source, taken, own);
            progress.worked(1);
        }
    }

    private void write(DerivedSource source, Taken taken, Map<String, Optional<String>> own) throws IOException {
        Sample sample = taken.taking().sample();
        String name = source.folder().root().getFileName() + "/" + sample.label();
        if (taken.pair().isEmpty()) {
            remarks.add("left out: " + taken.why(), name);
            return;
        }
        StoredPair pair = taken.pair().get();
        Optional<String> mask = pair.mask().map(StoredFile::sha256);
        if (before.containsKey(taken.image())) {
            boolean alike = before.get(taken.image()).equals(mask);
            remarks.add(
                    alike
                            ? "left out: an earlier dataset has the same image and mask"
                            : "left out: an earlier dataset has the same image with another mask, which was kept",
                    name);
            return;
        }
        own.put(taken.image(), mask);
        NewDataset.CarriedRows known = taken.taking().known();
        if (!taken.same() && known.row().isPresent()) {
            remarks.add("what was said of a mask was not kept, as its pixels are new", name);
        }
        String path = sample.image().orElseThrow();
        out.add(
                naming.name(path),
                pair,
                taken.same() ? known : new NewDataset.CarriedRows(Optional.empty(), known.part()));
    }

    private Taken taken(DerivedSource source, Taking taking) {
        try {
            LabelMap labels = source.scan().layout().layout().labels();
            StoredPair pair = read(source, taking.sample());
            StoredPair changed = change.of(pair, labels);
            return new Taken(
                    taking,
                    Optional.of(changed),
                    changed.isSame(pair),
                    pair.image().sha256(),
                    "");
        } catch (IOException e) {
            return new Taken(taking, Optional.empty(), false, "", "it cannot be read: " + e.getMessage());
        } catch (InputException e) {
            return new Taken(taking, Optional.empty(), false, "", e.getMessage());
        }
    }

    private static StoredPair read(DerivedSource source, Sample sample) throws IOException, InputException {
        StoredFile image = read(source, sample.image().orElseThrow());
        return new StoredPair(
                image,
                sample.mask().isEmpty()
                        ? Optional.empty()
                        : Optional.of(read(source, sample.mask().get())));
    }

    private static StoredFile read(DerivedSource source, String path) throws IOException, InputException {
        return new StoredFile(
                FileNaming.extension(path), Files.readAllBytes(source.folder().resolve(path)));
    }
}
