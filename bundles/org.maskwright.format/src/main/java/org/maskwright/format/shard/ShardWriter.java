package org.maskwright.format.shard;

import java.io.IOException;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportImage;

/** Writes images and masks into shards, in the order of the images. */
final class ShardWriter implements AnnotationWriter {
    private final ShardSeries series;

    ShardWriter(ShardSeries series) {
        this.series = series;
    }

    @Override
    public boolean packsImages() {
        return true;
    }

    @Override
    public String imagePath(ExportImage image) {
        return image.inPart("images") + "/" + image.file();
    }

    @Override
    public Turn prepare(ExportImage image) {
        return () -> series.add(image.part(), new ShardSample(image));
    }

    @Override
    public void finish() throws IOException {
        series.finish();
    }
}
