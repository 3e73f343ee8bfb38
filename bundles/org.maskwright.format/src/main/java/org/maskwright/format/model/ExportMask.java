package org.maskwright.format.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.AreaBuilder;
import org.maskwright.imaging.mask.MaskFile;

/** A mask that is exported: as it is stored, as labels, as regions. Immutable. */
public final class ExportMask {
    private final byte[] bytes;
    private final MaskFile file;
    private final LabelMap coding;
    private final Mask labels;

    private ExportMask(byte[] bytes, MaskFile file, LabelMap coding) {
        this.bytes = bytes;
        this.file = file;
        this.coding = coding;
        this.labels = file.labels(coding);
    }

    /**
     * Decodes a mask.
     *
     * @param bytes the whole file; not copied, and not written by anybody from now on
     * @param coding what its values mean
     * @throws IOException when it cannot be read; one line
     */
    public static ExportMask of(byte[] bytes, LabelMap coding) throws IOException {
        return new ExportMask(bytes, MaskFile.read(bytes), coding);
    }

    /** The file as it is stored, in whatever format; not to be written. */
    public byte[] stored() {
        return bytes;
    }

    /** The usual extension of the format that it is stored in, without the dot. */
    public String storedExtension() {
        return file.header().format().extensions().getFirst();
    }

    /** What its values mean. */
    public LabelMap coding() {
        return coding;
    }

    /** Its size, px. */
    public Size size() {
        return labels.size();
    }

    /** A label for each pixel. */
    public Mask labels() {
        return labels;
    }

    /** The number of the instance at each pixel, where the coding tells them; else the labels. */
    public MaskSnapshot numbers() {
        return coding instanceof LabelMap.Instances ? file.snapshot(coding) : MaskSnapshot.of(labels);
    }

    /** The mask as shares of the person: soft where the coding is. */
    public Shares shares() {
        return switch (coding) {
            case LabelMap.Matte m -> file.grey(coding);
            case LabelMap.AlphaAtLeast a -> file.grey(coding);
            default -> Shares.of(labels);
        };
    }

    /**
     * Its regions: one for each object where objects are told apart, else one for each class that occurs, in the order of ids; neither
     * background nor what is ignored.
     */
    public List<Region> regions() {
        boolean objects = coding instanceof LabelMap.Instances;
        Map<Integer, Area> areas = areas(numbers());
        List<Region> regions = new ArrayList<>();
        areas.forEach((id, area) -> {
            boolean ignored = !objects && id == LabelMap.IGNORE;
            if (id != 0 && !ignored) {
                LabelClass label =
                        objects ? LabelClass.PERSON : coding.classOf(id).orElseGet(() -> LabelClass.unnamed(id));
                regions.add(new Region(
                        label, objects ? Optional.of(String.valueOf(id)) : Optional.empty(), new Extent.Pixels(area)));
            }
        });
        return regions;
    }

    /** The pixels that count neither way; none where objects are told apart. */
    public Area ignored() {
        return coding instanceof LabelMap.Instances
                ? Area.none(size())
                : Area.of(MaskSnapshot.of(labels), LabelMap.IGNORE);
    }

    /** The pixels of each label but 0, in one pass over the runs. */
    private static Map<Integer, Area> areas(MaskSnapshot numbers) {
        Map<Integer, AreaBuilder> builders = new TreeMap<>();
        Size size = numbers.size();
        for (int y = 0; y < size.height(); y++) {
            int row = y;
            numbers.forEachRun(y, 0, size.width(), (from, to, label) -> {
                if (label != 0) {
                    builders.computeIfAbsent(label, l -> new AreaBuilder(size)).add(row, from, to);
                }
            });
        }
        Map<Integer, Area> areas = new TreeMap<>();
        builders.forEach((label, builder) -> areas.put(label, builder.area()));
        return areas;
    }
}
