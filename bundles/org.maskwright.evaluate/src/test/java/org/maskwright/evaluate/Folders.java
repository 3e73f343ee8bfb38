package org.maskwright.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;

/** Folders of small masks: squares of 8 px somewhere in 20×16. */
final class Folders {
    static final Size SIZE = new Size(20, 16);

    private Folders() {}

    /** A square whose upper left corner is there. */
    static Mask square(int left, int top) {
        byte[] labels = new byte[20 * 16];
        for (int i = 0; i < labels.length; i++) {
            int x = i % 20 - left;
            int y = i / 20 - top;
            labels[i] = (byte) (x >= 0 && x < 8 && y >= 0 && y < 8 ? 1 : 0);
        }
        return Mask.of(SIZE, labels);
    }

    static Mask empty() {
        return Mask.of(SIZE, new byte[20 * 16]);
    }

    /** Black and white. */
    static void write(Path file, Mask mask) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, MaskFile.png(mask));
    }

    /** Values as they are. */
    static void write(Path file, Shares values) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, MaskFile.greyPng(values));
    }

    static Shares values(Mask mask, int inside, int outside) {
        byte[] values = mask.toBytes();
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (values[i] != 0 ? inside : outside);
        }
        return Shares.of(mask.size(), values);
    }

    static FolderPairs pairs(Path truth, Path predictions) throws IOException, InputException {
        return pairs(truth, predictions, Optional.empty());
    }

    static FolderPairs pairs(Path truth, Path predictions, Optional<LabelMap> labels)
            throws IOException, InputException {
        var request = new FolderPairs.Request(truth, Map.of("net", predictions), labels, Optional.empty(), true, 2);
        return FolderPairs.of(request, Progress.none());
    }

    static Evaluation evaluated(Path truth, Path predictions) throws IOException, InputException {
        FolderPairs pairs = pairs(truth, predictions);
        return new Evaluator(pairs.truth(), EvaluationOptions.usual(2))
                .evaluate(pairs.items(), pairs.predictors(), Progress.none());
    }
}
