package org.maskwright.session.model;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Sample;
import org.maskwright.core.metric.Confusion;
import org.maskwright.core.metric.Mean;
import org.maskwright.core.metric.Measure;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.journal.FileHistory;
import org.maskwright.dataset.journal.FileHistory.LeftFile;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.WorkingTime;
import org.maskwright.dataset.ledger.WorkingTimes;
import org.maskwright.imaging.mask.MaskFile;

/** Finds out what has become of the proposals of rounds, which are to be asked for from the latest on. For one thread. */
final class RoundReview {
    private final DatasetFolder folder;
    private final FileHistory history;
    private final LabelMap labels;
    private final WorkingTimes times;
    private final Map<String, Sample> byMask = new HashMap<>();
    /** When a later round proposed anew, by path of the mask. */
    private final Map<String, Instant> later = new HashMap<>();

    RoundReview(DatasetFolder folder, Scan scan, WorkingTimes times) throws IOException, InputException {
        this.folder = folder;
        this.history = new FileHistory(folder.history());
        this.labels = scan.layout().layout().labels();
        this.times = times;
        scan.samples().forEach(s -> s.mask().ifPresent(m -> byMask.put(m, s)));
    }

    LabellingRound round(Operation operation) throws IOException, InputException {
        List<LeftFile> proposals = history.left(operation);
        LabellingRound.Fates fates = LabellingRound.Fates.NONE;
        Map<String, Measure> overlaps = new LinkedHashMap<>();
        List<WorkingTime> worked = new ArrayList<>();
        for (LeftFile proposal : proposals) {
            Optional<Sample> sample = Optional.ofNullable(byMask.get(proposal.path()));
            fates = fates.plus(
                    sample.isPresent()
                            ? fate(proposal, sample.get(), overlaps)
                            : new LabellingRound.Fates(0, 0, 0, 0, 1));
            sample.ifPresent(s -> worked.addAll(during(s, operation.when(), later.get(proposal.path()))));
        }
        proposals.forEach(p -> later.put(p.path(), operation.when()));
        String model = operation.title().substring(ProposedMasks.TITLE.length());
        return new LabellingRound(
                operation, model, proposals.size(), fates, Mean.of(overlaps), new WorkingTimes(worked));
    }

    private LabellingRound.Fates fate(LeftFile proposal, Sample sample, Map<String, Measure> overlaps)
            throws IOException, InputException {
        if (later.containsKey(proposal.path())) {
            return new LabellingRound.Fates(0, 0, 0, 1, 0);
        }
        byte[] now = Files.readAllBytes(folder.resolve(proposal.path()));
        boolean same = FileState.sha256(now).equals(proposal.sha256());
        return switch (sample.status()) {
            case VERIFIED, VERIFIED_EMPTY, CORRECTED -> {
                overlaps.put(sample.key(), same ? Measure.of(1) : overlap(proposal, now));
                yield same ? new LabellingRound.Fates(1, 0, 0, 0, 0) : new LabellingRound.Fates(0, 1, 0, 0, 0);
            }
            case UNLABELLED, UNREVIEWED, PROPOSED -> new LabellingRound.Fates(0, 0, 1, 0, 0);
        };
    }

    private Measure overlap(LeftFile proposal, byte[] now) throws IOException, InputException {
        Optional<byte[]> then = history.contents(proposal);
        if (then.isEmpty()) {
            return new Measure.Undefined("the journal no longer has the proposal");
        }
        Mask truth = MaskFile.read(now).labels(labels);
        Mask proposed = MaskFile.read(then.get()).labels(labels);
        return truth.size().equals(proposed.size())
                ? Confusion.of(truth, proposed).iou()
                : new Measure.Undefined("the mask has another size than the proposal");
    }

    private List<WorkingTime> during(Sample sample, Instant from, @Nullable Instant to) {
        return times.stretches().stream()
                .filter(t -> t.sample().equals(sample.key()))
                .filter(t ->
                        !t.began().isBefore(from) && (to == null || t.began().isBefore(to)))
                .toList();
    }
}
