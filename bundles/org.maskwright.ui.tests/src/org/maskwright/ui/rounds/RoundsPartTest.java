package org.maskwright.ui.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.engine.Device;
import org.maskwright.session.model.Prelabelling;
import org.maskwright.session.model.ProposalChoice;
import org.maskwright.session.model.ProposalRequest;
import org.maskwright.session.model.ProposalReview;
import org.maskwright.session.model.ProposalVerdict;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;

/** A round of proposals is counted in the real window while a person goes through it. */
class RoundsPartTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void aRoundIsCountedAsItIsGoneThrough() throws Exception {
        try (var dataset = OpenDataset.ofDiscs(bot, folder.resolve("discs"))) {
            dataset.showView(ViewIds.ROUNDS);
            float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
            Path network = TinyNetwork.of(TinyNetwork.Numbers.FLOAT32, new long[] {1, 3, 48, 48}, brightness)
                    .writeTo(folder.resolve("bright.onnx"));
            new Prelabelling(
                            ModelFile.at(network),
                            Device.CPU,
                            ProposalChoice.UNREVIEWED,
                            new ProposalRequest(Looking.ONCE, OptionalDouble.of(0.3), 1),
                            Optional.empty())
                    .run(dataset.session(), Progress.none());
            bot.waitUntil("the round is listed", () -> part().table().getItemCount() == 1);
            assertEquals("4 proposals wait: look at them first.", bot.get(() -> part().advice()));
            ProposalReview review = ProposalReview.of(dataset.session().snapshot());
            new ProposalVerdict(List.of(review.rows().getFirst())).accept(dataset.session(), Progress.none());
            bot.waitUntil("it is counted", () -> "1".equals(cell(3)));
            assertEquals("3", bot.get(() -> cell(5)));
            bot.captureScreenshot("rounds");
        }
    }

    private static String cell(int column) {
        return part().table().getItem(0).getText(column);
    }

    private static RoundsPart part() {
        return (RoundsPart) PlatformUI.getWorkbench()
                .getWorkbenchWindows()[0]
                .getActivePage()
                .findView(ViewIds.ROUNDS);
    }
}
