package org.maskwright.format.folder;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.IGNORE;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;
import static org.maskwright.format.model.FormatInfo.Capacity.SOFT;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.model.WritableFormat;

/** Images and masks in folders: everything that Maskwright opens, and what trainers read. */
public final class FolderFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "folders",
                "Images and masks in folders",
                List.of(
                        "`images/PART/NAME.EXT`, `masks/PART/NAME.png`, `train.txt` and so on,"
                                + " `.maskwright/dataset.json`",
                        "read: any layout that `maskwright info` finds, such as VOC, Oxford-IIIT Pet, CamVid,"
                                + " Cityscapes, AISegment, EG1800, LIP, CIHP, ATR; masks of black and white, indexes,"
                                + " palettes, colours, alpha, trimaps, mattes"),
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES, IGNORE, SOFT, PARTS),
                "Mask files are kept byte for byte.",
                List.of("[architecture](architecture.md), `dataset.layout.KnownLayouts`"));
    }

    @Override
    public Likeness likeness(SourceFiles files) {
        return files.images().size() > 1 ? Likeness.POSSIBLE : Likeness.NONE;
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException {
        DatasetFolder folder = DatasetFolder.open(files.root(), Access.READ);
        Scan scan = folder.scan(Progress.none());
        if (scan.layout().layout().maskPattern().hasInstances()) {
            throw new InputException(
                    files.root() + " has several masks for one image; join them first, with 'maskwright"
                            + " join-masks', or name the format");
        }
        if (scan.samples().stream().noneMatch(Sample::isPair)) {
            throw new InputException("no image in " + files.root()
                    + " has a mask that pairs up with it; name the format with --format if there are annotations");
        }
        scan.samples().stream()
                .filter(s -> s.image().isEmpty())
                .forEach(s -> remarks.add(
                        "masks without an image were left out", s.mask().orElse(s.label())));
        return new FolderSource(folder, scan);
    }

    @Override
    public AnnotationWriter writer(ExportPlan plan, OutputFolder out) {
        return new FolderWriter(plan, out);
    }
}
