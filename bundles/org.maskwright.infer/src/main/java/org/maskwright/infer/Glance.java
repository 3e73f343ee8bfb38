package org.maskwright.infer;

import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.GuidedFilter;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Placement;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.model.InputSpec.ResizeRule;

/**
 * One look of a model at one image: whole or in tiles, perhaps in a mirror, and perhaps once more at the person that was found.
 *
 * @param model that looks
 * @param image whole
 * @param looking how
 */
record Glance(SegmentationModel model, Pixels image, Looking looking) {
    /** So much of the person's width and height is looked at beside the person, too: a first look may have missed it. */
    private static final double MARGIN = 0.15;

    /** A person that fills more of the image has been seen as large as the network can. */
    private static final double LARGE = 0.7;

    /** Tiles overlap by this share of their sides. */
    private static final double OVERLAP = 0.25;

    /**
     * What was said of a part.
     *
     * @param map at the image's size, 0 outside of the part
     * @param pxPerCell how many px of the image one of the network's map stands for
     */
    private record PartMap(Probabilities map, double pxPerCell) {}

    /** What the model says of the image, at the image's size. */
    Probabilities probabilities() throws EngineException {
        Rect whole = Placement.whole(image.size());
        PartMap first = seen(whole);
        Probabilities said = finished(first);
        if (!looking.closer()) {
            return said;
        }
        Rect person = around(first.map().bounds(model.description().threshold()), whole);
        boolean large = (double) person.size().pixels() > LARGE * whole.size().pixels();
        return person.isEmpty() || large ? said : said.with(person, finished(seen(person)));
    }

    private static Rect around(Rect box, Rect whole) {
        int x = (int) Math.round(MARGIN * box.width());
        int y = (int) Math.round(MARGIN * box.height());
        return box.isEmpty()
                ? box
                : new Rect(
                                Math.max(0, box.x() - x),
                                Math.max(0, box.y() - y),
                                box.width() + 2 * x,
                                box.height() + 2 * y)
                        .intersect(whole);
    }

    private Probabilities finished(PartMap part) {
        return looking.guided() ? part.map().guided(part.pxPerCell(), image, GuidedFilter.USUAL) : part.map();
    }

    private PartMap seen(Rect part) throws EngineException {
        if (model.description().input().preparation().resize() == ResizeRule.TILE) {
            return new PartMap(tiles(part), 1);
        }
        Probabilities said = said(part);
        Placement placement = model.placement(part).on(said.size());
        return new PartMap(said.of(placement, image.size()), placement.pxPerCell());
    }

    /** What is said of a part, at the size of the network's map. */
    private Probabilities said(Rect part) throws EngineException {
        Probabilities said = model.said(image, model.placement(part));
        if (!looking.mirrored()) {
            return said;
        }
        Rect other = new Rect(image.size().width() - part.x() - part.width(), part.y(), part.width(), part.height());
        try (Pixels mirrored = image.mirrored()) {
            return said.mean(model.said(mirrored, model.placement(other)).mirrored());
        }
    }

    /** Tiles of a part, each weighed by the distance to its own sides, so that nothing shows where they meet. */
    private Probabilities tiles(Rect part) throws EngineException {
        Size canvas = model.canvas(part.size());
        float[] sum = new float[Math.toIntExact(image.size().pixels())];
        float[] weights = new float[sum.length];
        int[] columns = starts(part.x(), part.width(), canvas.width());
        for (int y : starts(part.y(), part.height(), canvas.height())) {
            for (int x : columns) {
                Rect tile = new Rect(x, y, canvas.width(), canvas.height()).intersect(part);
                Probabilities said = said(tile);
                Placement alone =
                        Placement.cornered(Placement.whole(tile.size()), canvas).on(said.size());
                add(said.of(alone, tile.size()), tile, sum, weights);
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] = weights[i] == 0 ? 0 : sum[i] / weights[i];
        }
        return Probabilities.adopt(image.size(), sum);
    }

    /** Where tiles begin along a side: evenly, so that the last one ends where the side does. */
    static int[] starts(int from, int length, int tile) {
        int count = length <= tile ? 1 : 1 + (int) Math.ceil((length - tile) / (tile * (1 - OVERLAP)));
        int[] starts = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = from + (count == 1 ? 0 : (int) Math.round((double) i * (length - tile) / (count - 1)));
        }
        return starts;
    }

    private void add(Probabilities said, Rect tile, float[] sum, float[] weights) {
        int width = image.size().width();
        for (int y = 0; y < tile.height(); y++) {
            for (int x = 0; x < tile.width(); x++) {
                int at = (tile.y() + y) * width + tile.x() + x;
                float weight = (float) inside(x, tile.width()) * inside(y, tile.height());
                sum[at] += weight * said.at(y * tile.width() + x);
                weights[at] += weight;
            }
        }
    }

    private static int inside(int at, int length) {
        return Math.min(at + 1, length - at);
    }
}
