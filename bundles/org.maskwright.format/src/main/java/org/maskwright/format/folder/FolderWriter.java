package org.maskwright.format.folder;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.Part;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.settings.SettingsFile;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportImage;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.OutputFolder;

/** Writes images and masks into folders, masks as they are stored, with lists of the parts and what the masks' values mean. */
final class FolderWriter implements AnnotationWriter {
    private final ExportPlan plan;
    private final OutputFolder out;
    private final Map<Part, StringBuilder> lists = new EnumMap<>(Part.class);

    FolderWriter(ExportPlan plan, OutputFolder out) {
        this.plan = plan;
        this.out = out;
    }

    @Override
    public String imagePath(ExportImage image) {
        return image.inPart("images") + "/" + image.file();
    }

    @Override
    public Turn prepare(ExportImage image) throws IOException {
        String mask =
                image.inPart("masks") + "/" + image.name() + "." + image.mask().storedExtension();
        out.write(mask, image.mask().stored());
        return () -> image.part().ifPresent(p -> lists.computeIfAbsent(p, l -> new StringBuilder())
                .append(imagePath(image))
                .append('\n'));
    }

    @Override
    public void finish() throws IOException {
        for (Map.Entry<Part, StringBuilder> list : lists.entrySet()) {
            out.write(list.getKey().text() + ".txt", list.getValue().toString());
        }
        DatasetSettings settings = DatasetSettings.NONE.withLayout(
                new DatasetSettings.Paths("images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}"),
                Optional.of(plan.coding()));
        out.write(StateFile.SETTINGS.path(), SettingsFile.format(settings));
    }
}
