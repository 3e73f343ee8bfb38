package org.maskwright.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.engine.Device;
import org.maskwright.session.model.Prelabelling;
import org.maskwright.session.model.ProposalChoice;
import org.maskwright.session.model.ProposalRequest;
import org.maskwright.session.model.ProposalRow;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;

/** Proposals are accepted and rejected in the real window, with real keys. */
class ReviewPartTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void keysAcceptAndRejectOneAfterTheOther() throws Exception {
        try (var dataset = OpenDataset.ofDiscs(bot, folder.resolve("discs"))) {
            propose(dataset);
            List<ProposalRow> waiting = bot.get(() -> part().list().rows());
            assertEquals(4, waiting.size());
            bot.activate();
            bot.captureScreenshot("review");
            bot.pressShortcut(SWT.CR);
            bot.waitUntil("the first is verified", () -> status(dataset, waiting.get(0)) == SampleStatus.VERIFIED);
            bot.waitUntil("the second is in its place", () -> waiting.get(1).equals(selected()));
            String second = waiting.get(1).mask();
            byte[] proposed = Files.readAllBytes(folder.resolve("discs").resolve(second));
            Job.getJobManager().join(Workspace.class, null);
            bot.activate();
            bot.pressShortcut(SWT.DEL);
            bot.waitUntil("the second is as it was", () -> status(dataset, waiting.get(1)) == SampleStatus.UNREVIEWED);
            assertFalse(java.util.Arrays.equals(
                    proposed, Files.readAllBytes(folder.resolve("discs").resolve(second))));
        }
    }

    @Test
    void keysGoOnAndBack() throws Exception {
        try (var dataset = OpenDataset.ofDiscs(bot, folder.resolve("discs"))) {
            propose(dataset);
            List<ProposalRow> waiting = bot.get(() -> part().list().rows());
            bot.activate();
            bot.pressShortcut('d');
            bot.waitUntil("the second is looked at", () -> waiting.get(1).equals(selected()));
            bot.pressShortcut('a');
            bot.waitUntil("the first is", () -> waiting.get(0).equals(selected()));
        }
    }

    @Test
    void manyAreAcceptedAsOneOperation() throws Exception {
        try (var dataset = OpenDataset.ofDiscs(bot, folder.resolve("discs"))) {
            propose(dataset);
            bot.run(() -> part().bar().confidence(0.2));
            bot.clickButton("Accept 4");
            bot.waitUntil("all are verified", () -> part().list().rows().isEmpty());
            Job.getJobManager().join(Workspace.class, null);
            List<String> titles = dataset.session().snapshot().history().stream()
                    .map(o -> o.title())
                    .toList();
            assertEquals("accept 4 proposals by bright", titles.getLast());
            bot.activate();
            bot.pressShortcut('z', SWT.CTRL);
            bot.waitUntil("they wait again", () -> part().list().rows().size() == 4);
        }
    }

    /** The model of another resolution than the masks, so that each proposal differs from the mask before. */
    private void propose(OpenDataset dataset) throws Exception {
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
        dataset.showView(ViewIds.REVIEW);
        bot.waitUntil("they wait", () -> part().list().rows().size() == 4);
        assertTrue(bot.get(() -> part().list().rows()).stream()
                .allMatch(r -> r.sureness().isPresent()));
    }

    private static SampleStatus status(OpenDataset dataset, ProposalRow row) {
        return dataset.session().snapshot().scan().samples().stream()
                .filter(s -> s.key().equals(row.key()))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static ProposalRow selected() {
        return part().list().selected().orElse(null);
    }

    private static ReviewPart part() {
        return (ReviewPart) PlatformUI.getWorkbench()
                .getWorkbenchWindows()[0]
                .getActivePage()
                .findView(ViewIds.REVIEW);
    }
}
