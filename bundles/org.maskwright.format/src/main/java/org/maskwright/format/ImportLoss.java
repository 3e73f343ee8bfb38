package org.maskwright.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.metric.BoundaryIou;
import org.maskwright.core.metric.Mean;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Overlap;
import org.maskwright.format.model.Region;

/**
 * What objects lose when they become a mask: two of one class that a mask of classes does not tell apart, or one that lies behind another. Of
 * each object, its pixels as it is told are held against those that the mask says are its.
 *
 * @param objects how many were measured
 * @param changed how many of them cannot be had back as they were
 * @param iou mean over those that were measured
 * @param boundaryIou mean, likewise
 * @param worst the objects that lose most, worst first, at most {@value #SHOWN}
 */
public record ImportLoss(int objects, int changed, Measure iou, Measure boundaryIou, List<LossyObject> worst) {
    private static final int SHOWN = 50;

    /** Copies the list. */
    public ImportLoss {
        worst = List.copyOf(worst);
    }

    /**
     * An object that cannot be had back as it was.
     *
     * @param image as the source tells it
     * @param name of its class, and what tells it from others where something does
     * @param iou of its pixels as told and those that the mask says are its
     * @param boundaryIou likewise
     */
    public record LossyObject(String image, String name, Measure iou, Measure boundaryIou) {}

    /** Measures objects, image by image. Confined to one thread. */
    static final class ObjectCount {
        private final Map<String, Measure> ious = new LinkedHashMap<>();
        private final Map<String, Measure> boundaries = new LinkedHashMap<>();
        private final List<LossyObject> changed = new ArrayList<>();

        /**
         * Measures the objects of an image.
         *
         * @param mask what became of them
         * @throws InputException when one does not fit the image
         */
        void add(String image, List<Region> regions, MaskTarget.PaintedMask mask) throws InputException {
            Size size = mask.values().size();
            Map<String, Area> told = new LinkedHashMap<>();
            Map<String, String> names = new LinkedHashMap<>();
            for (Region region : regions) {
                String object = MaskTarget.object(region);
                if (mask.told().containsKey(object)) {
                    Area area = region.extent().on(size);
                    told.merge(object, area, Area::union);
                    names.putIfAbsent(object, name(region));
                }
            }
            for (Map.Entry<String, Area> object : told.entrySet()) {
                Mask before = object.getValue().toMask();
                Mask after = those(mask.values(), mask.told().getOrDefault(object.getKey(), 0));
                add(new ObjectName(image, object.getKey(), names.getOrDefault(object.getKey(), "")), before, after);
            }
        }

        /** An object of an image. */
        private record ObjectName(String image, String object, String name) {}

        private void add(ObjectName object, Mask before, Mask after) {
            boolean same = before.equals(after);
            Measure iou =
                    same ? new Measure.Defined(1) : Overlap.of(before, after).iou();
            Measure boundary = same ? new Measure.Defined(1) : BoundaryIou.of(before, after);
            String key = object.image() + " " + object.object();
            ious.put(key, iou);
            boundaries.put(key, boundary);
            if (!same) {
                changed.add(new LossyObject(object.image(), object.name(), iou, boundary));
            }
        }

        private static String name(Region region) {
            return region.label().name() + region.instance().map(i -> " " + i).orElse("");
        }

        private static Mask those(MaskSnapshot values, int wanted) {
            char[] all = values.toChars();
            byte[] labels = new byte[all.length];
            for (int i = 0; i < all.length; i++) {
                labels[i] = (byte) (all[i] == wanted ? 1 : 0);
            }
            return Mask.adopt(values.size(), labels);
        }

        /** What came of it; empty where there was no object. */
        Optional<ImportLoss> loss() {
            if (ious.isEmpty()) {
                return Optional.empty();
            }
            changed.sort(
                    Comparator.comparingDouble(l -> l.iou().figureIfDefined().orElse(1)));
            return Optional.of(new ImportLoss(
                    ious.size(),
                    changed.size(),
                    Mean.of(ious).value(),
                    Mean.of(boundaries).value(),
                    changed.subList(0, Math.min(SHOWN, changed.size()))));
        }
    }
}
