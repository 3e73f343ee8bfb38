package org.maskwright.format.shard;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.IGNORE;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;
import static org.maskwright.format.model.FormatInfo.Capacity.SOFT;

import java.util.List;
import java.util.Set;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.WritableFormat;

/** Formats of shards. Read are they, too: whatever is imported is unpacked first. */
public final class ShardFormat implements WritableFormat {
    /** From a few hundred megabytes on, reading from a network is as fast as it gets. */
    private static final long MOST_BYTES = 512L << 20;

    private final FormatInfo info;
    private final String extension;
    private final ShardSeries.ShardBody body;

    private ShardFormat(FormatInfo info, String extension, ShardSeries.ShardBody body) {
        this.info = info;
        this.extension = extension;
        this.body = body;
    }

    /** WebDataset's tar files. */
    public static ShardFormat webDataset() {
        return new ShardFormat(
                info(
                        "webdataset",
                        "WebDataset",
                        List.of(
                                "`PART-000000.tar` and so on, of some 512 MB each (`data-000000.tar` without a split):"
                                        + " `NAME.jpg`, `NAME.mask.png` for each sample",
                                "read: a `.tar`, or a folder of them; of several that say a part, each is that part"),
                        "webdataset/webdataset: README.md; rom1504/img2dataset: README.md"),
                "tar",
                new TarBody());
    }

    /** TensorFlow's record files. */
    public static ShardFormat records() {
        return new ShardFormat(
                info(
                        "tfrecord",
                        "TFRecord",
                        List.of(
                                "`PART-000000.tfrecord` and so on, of some 512 MB each: `tf.train.Example` with"
                                        + " `image/encoded`, `image/filename`, `image/format`, `image/height`,"
                                        + " `image/width`, `image/segmentation/class/encoded`,"
                                        + " `image/segmentation/class/format`",
                                "read: a `.tfrecord`, or a folder of them; any feature that holds a picture, of which"
                                        + " the name says that it is the mask"),
                        "tensorflow/models: research/deeplab/datasets/build_data.py;"
                                + " tensorflow/tensorflow: tensorflow/core/example/feature.proto"),
                "tfrecord",
                new RecordBody());
    }

    private static FormatInfo info(String id, String title, List<String> files, String source) {
        return new FormatInfo(
                id,
                title,
                files,
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES, IGNORE, SOFT, PARTS),
                "Image and mask files are kept byte for byte; what the masks' values mean is in `README.md`.",
                List.of(source));
    }

    @Override
    public FormatInfo info() {
        return info;
    }

    @Override
    public boolean imported() {
        return true;
    }

    @Override
    public AnnotationWriter writer(ExportPlan plan, OutputFolder out) {
        return new ShardWriter(new ShardSeries(out, extension, MOST_BYTES, body));
    }
}
