package org.maskwright.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.session.model.ModelNotes;
import org.maskwright.ui.bot.BotTable;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;

/** A model of the library is tried on a sample and measured in the real window. */
class ModelsPartTest {
    private static final String BRIGHT = "bright-models-view";

    private final WorkbenchBot bot = new WorkbenchBot();
    private final ModelLibrary library = ModelLibrary.ofUser(System.getenv());

    @TempDir
    Path folder;

    @BeforeEach
    void keepAModel() throws Exception {
        removeModel();
        float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
        ModelFile file = ModelFile.at(TinyNetwork.of(TinyNetwork.Numbers.FLOAT32, new long[] {1, 3, 64, 64}, brightness)
                .writeTo(folder.resolve("network.onnx")));
        try (SegmentationModel loaded = SegmentationModel.load(file, new Running(Device.CPU, 1, note -> {}))) {
            library.add(file, BRIGHT, loaded.reading().description());
        }
    }

    @AfterEach
    void removeModel() throws Exception {
        if (library.names().contains(BRIGHT)) {
            library.remove(BRIGHT);
        }
    }

    @Test
    void triesAModelOnTheSelectedSampleAndMeasuresIt() throws Exception {
        try (var dataset = OpenDataset.ofDiscs(bot, folder.resolve("discs"))) {
            dataset.showView(ViewIds.MODELS);
            BotTable table = bot.tableWithColumn(ModelsMessages.COLUMN_NAME);
            bot.waitUntil("the model is listed", () -> row(table) >= 0);
            table.click(row(table));
            table.waitUntilSelected(row(table));
            String sample =
                    dataset.workspace().browser().view().rows().getFirst().id();
            dataset.workspace().browser().select(sample);
            bot.clickToolbarButtonWithTooltip(ModelsMessages.TRY);
            bot.waitUntil("it is tried", () -> part().picture().text().startsWith(BRIGHT + " on "));
            assertTrue(bot.get(() -> part().picture().text()).contains("IoU with the mask: "));
            bot.captureScreenshot("models");

            bot.clickToolbarButtonWithTooltip(ModelsMessages.MEASURE);
            bot.waitUntil("it is measured", () -> speed(table).endsWith("images/s, cpu"));
            Job.getJobManager().join(ModelJob.class, null);
            assertTrue(ModelNotes.read(library)
                    .speed(library.folder().resolve(BRIGHT + ".onnx"))
                    .isPresent());
        }
    }

    @Test
    void takesNetworksAmongWhatIsDropped() {
        assertEquals(
                List.of(Path.of("/a/net.onnx"), Path.of("/a/NET.ONNX")),
                ModelDrop.models(new String[] {"/a/net.onnx", "/a/photo.jpg", "/a/NET.ONNX"}));
    }

    private static int row(BotTable table) {
        return IntStream.range(0, table.rowCount())
                .filter(i -> table.row(i).getFirst().startsWith(BRIGHT))
                .findFirst()
                .orElse(-1);
    }

    private static String speed(BotTable table) {
        return table.row(row(table)).get(3);
    }

    private ModelsPart part() {
        return (ModelsPart) PlatformUI.getWorkbench()
                .getWorkbenchWindows()[0]
                .getActivePage()
                .findView(ViewIds.MODELS);
    }
}
