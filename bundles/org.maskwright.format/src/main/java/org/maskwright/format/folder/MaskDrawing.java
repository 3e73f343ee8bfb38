package org.maskwright.format.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.ExportMask;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.Region;

/**
 * The regions of a mask file.
 *
 * @param mask where it is
 * @param name as people know it, for messages
 * @param coding what its values mean
 */
public record MaskDrawing(Path mask, String name, LabelMap coding) implements AnnotatedImage.Drawing {
    @Override
    public Optional<Path> file() {
        return Optional.of(mask);
    }

    @Override
    public List<Region> on(Size image) throws IOException, InputException {
        ExportMask decoded;
        try {
            decoded = ExportMask.of(Files.readAllBytes(mask), coding);
        } catch (IOException e) {
            throw new InputException(name + ": " + e.getMessage(), e);
        }
        if (!decoded.size().equals(image)) {
            throw new InputException(name + " is of " + decoded.size() + " px, its image of " + image);
        }
        List<Region> regions = new ArrayList<>(decoded.regions());
        Area ignored = decoded.ignored();
        if (!ignored.isEmpty()) {
            regions.add(new Region(LabelClass.IGNORED, Optional.empty(), new Extent.Pixels(ignored)));
        }
        return regions;
    }
}
