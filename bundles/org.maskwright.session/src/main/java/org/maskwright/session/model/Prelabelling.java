package org.maskwright.session.model;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.session.DatasetSession;

/**
 * That a model shall propose masks for an open dataset.
 *
 * @param model which
 * @param device where it runs
 * @param choice for which samples
 * @param request how
 * @param keep where a copy of the model is kept first; empty when it is not to be
 */
public record Prelabelling(
        ModelFile model, Device device, ProposalChoice choice, ProposalRequest request, Optional<ModelLibrary> keep) {
    /** How often what is made is looked at while the model goes on, at most. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /**
     * What came of it.
     *
     * @param operation of the journal
     * @param proposed how many masks were proposed
     * @param left the samples that got none, with the reason
     * @param notes a line for each device that would not do
     */
    public record Done(Operation operation, int proposed, List<ProposalPlan.NotProposed> left, List<String> notes) {
        /** Copies the lists. */
        public Done {
            left = List.copyOf(left);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Does it, as one operation. In a job.
     *
     * @throws InputException when there is nothing to propose, or the model cannot be used
     */
    public Done run(DatasetSession session, Progress progress) throws IOException, InputException {
        ProposalPlan plan = ProposalPlan.of(session.snapshot().scan(), choice);
        if (plan.targets().isEmpty()) {
            throw new InputException("There is no mask to propose: the chosen samples have masks that stay");
        }
        List<String> notes = Collections.synchronizedList(new ArrayList<>());
        try (SegmentationModel loaded = SegmentationModel.load(model, new Running(device, 1, notes::add))) {
            if (keep.isPresent()) {
                keep.get().add(model, loaded.name(), loaded.reading().description());
            }
            try (var proposals = new ProposedMasks(session.folder(), plan, loaded, request, progress)) {
                Operation done = session.apply(
                        ProposedMasks.title(loaded),
                        MadeMeanwhile.seen(session, proposals.edits(), LOOK),
                        new SampleProgress(progress));
                return new Done(done, proposals.proposed(), proposals.left(), notes);
            }
        }
    }
}
