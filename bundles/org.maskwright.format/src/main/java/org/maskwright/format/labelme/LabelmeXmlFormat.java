package org.maskwright.format.labelme;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.ClassList;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.ListedSource;
import org.maskwright.format.model.PartNames;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.shape.FillRule;
import org.maskwright.format.shape.Ring;
import org.maskwright.imaging.mask.MaskFile;

/** The classic LabelMe of MIT: an XML file for each image, with polygons and names of mask files. */
public final class LabelmeXmlFormat implements ReadableFormat {
    /** So many files tell what all are. */
    private static final int LOOKED_AT = 20;

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "labelme-xml",
                "LabelMe XML",
                List.of(
                        "`Annotations/FOLDER/NAME.xml`: an image's `<object>`s, each with a `<polygon>`, or a `<segm>`"
                                + " that names a mask file",
                        "`Images/FOLDER/NAME.EXT`, `Masks/FOLDER/NAME_mask_N.png`"),
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES, PARTS),
                "Mask files pixel for pixel: what is not transparent, without alpha what is not black. Polygons by the"
                        + " rule of pycocotools, as Datumaro takes them. A later object lies upon an earlier one; those"
                        + " that say what they are part of are one object with it where the class is the same."
                        + " Deleted objects, bounding boxes and scribbles are left out.",
                List.of(
                        "CSAILVision/LabelMeAnnotationTool: README.md, annotationTools/js/",
                        "open-edge-platform/datumaro: plugins/data_formats/labelme.py"));
    }

    @Override
    public Likeness likeness(SourceFiles files) throws IOException {
        for (String name : files.ending(".xml").stream().limit(LOOKED_AT).toList()) {
            try {
                if (LabelmeXmlFile.read(files.path(name), name).isLabelme()) {
                    return Likeness.CERTAIN;
                }
            } catch (InputException e) {
                // One that is damaged, or another tool's, tells nothing.
            }
        }
        return Likeness.NONE;
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException {
        Set<String> used = new TreeSet<>();
        List<String> names = new ArrayList<>();
        List<LabelmeXmlFile> heads = new ArrayList<>();
        for (String name : files.ending(".xml")) {
            try {
                LabelmeXmlFile file = LabelmeXmlFile.read(files.path(name), name);
                if (!file.image().isEmpty()) {
                    file.objects().stream().filter(LabelmeXmlFormat::isTaken).forEach(o -> used.add(o.name()));
                    names.add(name);
                    heads.add(new LabelmeXmlFile(file.folder(), file.image(), file.size(), List.of()));
                }
            } catch (InputException e) {
                remarks.add("left out: " + e.getMessage(), name);
            }
        }
        ClassList classes = ClassList.of(used);
        List<AnnotatedImage> images = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            LabelmeXmlFile head = heads.get(i);
            images.add(new AnnotatedImage(
                    head.path(),
                    name,
                    PartNames.in(head.folder()),
                    head.size(),
                    Optional.of(size -> regions(files, name, size, new Naming(classes, remarks)))));
        }
        return new ListedSource(classes.list(), images);
    }

    /** What classes are called, and where to say what is left out. */
    private record Naming(ClassList classes, Remarks remarks) {}

    private static boolean isTaken(LabelmeXmlObject object) {
        return object.isDrawn() && !object.deleted() && !object.box();
    }

    private static List<Region> regions(SourceFiles files, String name, Size image, Naming naming)
            throws IOException, InputException {
        LabelmeXmlFile file = LabelmeXmlFile.read(files.path(name), name);
        List<Region> regions = new ArrayList<>();
        for (LabelmeXmlObject object : file.objects()) {
            if (object.box() && !object.deleted()) {
                naming.remarks().add("bounding boxes were left out", name);
            } else if (isTaken(object)) {
                Extent extent = object.mask().isPresent()
                        ? mask(files, name, file.folder() + "/" + object.mask().get(), image)
                        : new Extent.Polygons(List.of(Ring.of(object.xy())), FillRule.COCO);
                regions.add(new Region(
                        naming.classes().get(object.name()), Optional.of("object " + file.whole(object)), extent));
            }
        }
        return regions;
    }

    private static Extent mask(SourceFiles files, String xml, String stated, Size image)
            throws IOException, InputException {
        Optional<String> found = files.image("Masks/" + stated, SourceFiles.folder(xml), Optional.empty());
        if (found.isEmpty()) {
            throw new InputException("the mask file Masks/" + stated + " is not in the source");
        }
        Mask mask;
        try {
            MaskFile file = MaskFile.read(Files.readAllBytes(files.path(found.get())));
            boolean alpha = file.header().colour().alpha();
            mask = file.labels(alpha ? new LabelMap.AlphaAtLeast(1) : new LabelMap.NonZero());
        } catch (IOException e) {
            throw new InputException(found.get() + ": " + e.getMessage(), e);
        }
        if (!mask.size().equals(image)) {
            throw new InputException(found.get() + " is of " + mask.size() + " px, its image of " + image);
        }
        return new Extent.Pixels(Area.of(mask));
    }
}
