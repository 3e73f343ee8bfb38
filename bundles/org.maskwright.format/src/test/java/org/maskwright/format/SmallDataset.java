package org.maskwright.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.Size;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskPng;

/** Datasets of some masks, drawn in tests: {@code images/0.png} with {@code masks/0.png}, and so on. */
public final class SmallDataset {
    private SmallDataset() {}

    /** Writes masks with blank images of their sizes; answers the folder. */
    public static Path write(Path folder, LabelMap coding, List<Mask> masks) throws IOException, InputException {
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("masks"));
        for (int i = 0; i < masks.size(); i++) {
            Mask mask = masks.get(i);
            Files.write(folder.resolve("images/" + i + ".png"), image(mask.size(), i));
            Files.write(
                    folder.resolve("masks/" + i + ".png"),
                    coding instanceof LabelMap.Indexed ? MaskPng.palette(mask, coding.classes()) : MaskFile.png(mask));
        }
        DatasetFolder.open(folder, Access.WRITE)
                .save(DatasetSettings.NONE.withLayout(
                        new DatasetSettings.Paths("images/{name}.{ext}", "masks/{name}.{ext}"), Optional.of(coding)));
        return folder;
    }

    /** An image that no other number's is alike. */
    public static byte[] image(Size size, int number) {
        byte[] grey = new byte[(int) size.pixels()];
        java.util.Arrays.fill(grey, (byte) (number + 1));
        return MaskPng.labels(Mask.of(size, grey));
    }

    /** An order for all its samples, in no part. */
    public static ExportOrder order(Path folder, Map<String, Part> parts) throws IOException, InputException {
        DatasetFolder dataset = DatasetFolder.open(folder, Access.READ);
        Scan scan = dataset.scan(Progress.none());
        List<ExportOrder.ExportPick> picks = scan.samples().stream()
                .filter(Sample::isPair)
                .map(s -> new ExportOrder.ExportPick(s, Optional.ofNullable(parts.get(s.label())), Optional.empty()))
                .toList();
        return new ExportOrder(
                dataset,
                scan.layout().layout().labels(),
                picks,
                Map.of(),
                Map.of(),
                new ExportOrder.DataCard("small", Optional.empty(), Optional.empty()));
    }

    /** Imports a folder as a format. */
    public static ImportReport imported(Path source, ReadableFormat format, Path target, ImportOptions options)
            throws IOException, InputException {
        return Importer.run(format, SourceFiles.of(source, Progress.none()), target, options, Progress.none());
    }

    /** The labels of a mask of an imported dataset. */
    public static Mask labels(Path dataset, String mask) throws IOException, InputException {
        LabelMap coding =
                DatasetFolder.open(dataset, Access.READ).settings().labels().orElseThrow();
        return MaskFile.read(Files.readAllBytes(dataset.resolve(mask))).labels(coding);
    }
}
