package org.maskwright.session.model;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.imaging.mask.BlankMask;
import org.maskwright.imaging.mask.OpenedMask;
import org.maskwright.imaging.mask.SavedMask;
import org.maskwright.infer.engine.EngineException;

/**
 * Asks a model for the mask of one sample at a time; writes nothing. For any number of threads.
 *
 * @param folder the dataset
 * @param eyes the model
 * @param labels what the masks' values mean
 * @param person the label of the person
 */
record Proposer(DatasetFolder folder, Eyes eyes, LabelMap labels, int person) {
    /** What came of it, for which mask. */
    sealed interface ProposalAnswer {
        ProposalPlan.Target target();
    }

    /**
     * A mask.
     *
     * @param file its contents, in the format of the one that it replaces
     * @param evidence of the image that was looked at, and of the new mask
     * @param sureness of the model, 0…1
     */
    record Proposed(ProposalPlan.Target target, MaskContents file, Evidence evidence, double sureness)
            implements ProposalAnswer {}

    /**
     * No mask.
     *
     * @param why one line
     */
    record None(ProposalPlan.Target target, String why) implements ProposalAnswer {}

    /** A mask's file as it is to be, and which one it replaces. */
    static final class MaskContents {
        private final Optional<String> found;
        private final byte[] bytes;

        /** Keeps the array, which nobody else does. */
        private MaskContents(Optional<String> found, byte[] bytes) {
            this.found = found;
            this.bytes = bytes;
        }

        /** SHA-256 of the file that it replaces; empty where there is none. */
        Optional<String> found() {
            return found;
        }

        /** Its contents; not to be changed. */
        byte[] bytes() {
            return bytes;
        }
    }

    ProposalAnswer propose(ProposalPlan.Target target) {
        try {
            byte[] image = Files.readAllBytes(folder.resolve(target.image()));
            Probabilities said = eyes.said(image);
            double threshold = eyes.threshold();
            double sureness = said.sureness(threshold);
            if (sureness == 0) {
                return new None(target, "the model sees nobody in its image");
            }
            MaskContents file = file(target, labelled(said.atLeast(threshold)));
            var evidence =
                    new Evidence(Optional.of(FileState.sha256(file.bytes())), Optional.of(FileState.sha256(image)));
            return new Proposed(target, file, evidence, sureness);
        } catch (EngineException e) {
            return new None(target, "the model failed: " + e.getMessage());
        } catch (IOException e) {
            return new None(target, "its image or mask cannot be read: " + e.getMessage());
        } catch (InputException e) {
            return new None(target, String.valueOf(e.getMessage()));
        }
    }

    private MaskSnapshot labelled(Mask mask) {
        if (person == 1) {
            return MaskSnapshot.of(mask);
        }
        byte[] labels = mask.toBytes();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labels[i] == 0 ? 0 : (byte) person;
        }
        return MaskSnapshot.of(Mask.adopt(mask.size(), labels));
    }

    private MaskContents file(ProposalPlan.Target target, MaskSnapshot mask) throws IOException, InputException {
        if (!target.isReplaced()) {
            if (!target.mask().endsWith(".png")) {
                throw new InputException("its mask would be " + target.mask() + "; only PNG files are made");
            }
            return new MaskContents(Optional.empty(), kept(BlankMask.png(mask.size(), labels), mask));
        }
        byte[] old = Files.readAllBytes(folder.resolve(target.mask()));
        return new MaskContents(Optional.of(FileState.sha256(old)), kept(old, mask));
    }

    private byte[] kept(byte[] file, MaskSnapshot mask) throws IOException, InputException {
        OpenedMask opened = OpenedMask.open(file, labels);
        Size size = opened.labels().size();
        if (!size.equals(mask.size())) {
            throw new InputException(
                    "its mask is of " + size + " px, its image of " + mask.size() + ": repair SIZE_MISMATCH first");
        }
        return switch (opened.saved(mask)) {
            case SavedMask.Kept k -> k.bytes();
            case SavedMask.NeedsPng n ->
                throw new InputException("its mask's file cannot keep the proposal: repair MASK_FORMAT first");
        };
    }
}
