package org.maskwright.spark.facts;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.io.IOException;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.maskwright.check.facts.PackedFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Sample;
import org.maskwright.dataset.catalog.FactsKind;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.feature.MaskFeatures;

/**
 * The table of facts: a row for each sample with the bytes in which the catalog, too, keeps facts; beside them, as columns of their own, the few
 * figures by which samples are brought together. What has not been measured is null.
 */
public final class FactsTable {
    /** The columns. */
    public static final StructType SCHEMA = ListedSamples.SCHEMA
            .add("image_sha", BinaryType, true)
            .add("image_facts", BinaryType, true)
            .add("mask_sha", BinaryType, true)
            .add("mask_facts", BinaryType, true)
            .add("pair_facts", BinaryType, true)
            .add("pixels", LongType, true)
            .add("look", LongType, true)
            .add("mirrored", LongType, true)
            .add("entropy", DoubleType, true)
            .add("coverage", DoubleType, true)
            .add("image_kept", BooleanType, false)
            .add("mask_kept", BooleanType, false)
            .add("racy", BooleanType, false)
            .add("decoded", IntegerType, false)
            .add("reused", IntegerType, false)
            .add("run", LongType, false);

    private FactsTable() {}

    /**
     * How the facts of a sample came to be known.
     *
     * @param imageKept whether they tell of its image for good: a file that could not be read is tried again
     * @param maskKept the same of its mask
     * @param racy whether a file was written so shortly before that its size and time do not tell it from what it becomes
     * @param decoded files whose pixels were decoded, or tried to be
     * @param reused files whose facts were known before
     * @param run number of the run that measured it, from 1 on
     */
    record FactsOrigin(boolean imageKept, boolean maskKept, boolean racy, int decoded, int reused, long run) {}

    /** The row of a sample. */
    static Row row(SampleFacts facts, FactsOrigin origin) {
        PackedFacts packed = PackedFacts.of(facts);
        Sample sample = facts.sample();
        Optional<KeptFacts> image = packed.image();
        Optional<KeptFacts> mask = packed.mask();
        Optional<ImageFeatures> pixels = facts.imageFeatures();
        return RowFactory.create(
                sample.key(),
                sample.label(),
                sample.status().name(),
                sample.image().orElse(null),
                image.map(i -> i.stamp().bytes()).orElse(null),
                image.map(i -> i.stamp().modifiedNs()).orElse(null),
                sample.mask().orElse(null),
                mask.map(m -> m.stamp().bytes()).orElse(null),
                mask.map(m -> m.stamp().modifiedNs()).orElse(null),
                image.map(KeptFacts::sha256).orElse(null),
                image.map(KeptFacts::facts).orElse(null),
                mask.map(KeptFacts::sha256).orElse(null),
                mask.map(KeptFacts::facts).orElse(null),
                packed.pair().map(KeptFacts::facts).orElse(null),
                pixels.map(ImageFeatures::pixelHash).orElse(null),
                pixels.map(ImageFeatures::perceptualHash).orElse(null),
                pixels.map(ImageFeatures::mirroredHash).orElse(null),
                pixels.map(ImageFeatures::entropy).orElse(null),
                facts.maskFeatures().map(FactsTable::coverage).orElse(null),
                origin.imageKept,
                origin.maskKept,
                origin.racy,
                origin.decoded,
                origin.reused,
                origin.run);
    }

    private static @Nullable Double coverage(MaskFeatures mask) {
        var share = mask.coverage().figureIfDefined();
        return share.isPresent() ? share.getAsDouble() : null;
    }

    /**
     * The facts of a row.
     *
     * @throws IOException when its bytes make no sense
     */
    public static SampleFacts facts(Row row) throws IOException {
        return packed(row, stamp -> stamp, true).unpacked();
    }

    /** What is known for good of a row's sample: a file whose size and time do not tell it again has size -1, as the catalog keeps it. */
    static PackedFacts kept(Row row) {
        boolean racy = row.getAs("racy");
        return packed(row, stamp -> racy ? new FileStamp(stamp.path(), -1, stamp.modifiedNs()) : stamp, false);
    }

    /** Changes what is said of a file. */
    @FunctionalInterface
    private interface Restamp {
        FileStamp of(FileStamp stamp);
    }

    private static PackedFacts packed(Row row, Restamp restamp, boolean all) {
        boolean withImage = all || row.<Boolean>getAs("image_kept");
        boolean withMask = all || row.<Boolean>getAs("mask_kept");
        Optional<KeptFacts> image = withImage ? file(row, FactsKind.IMAGE, restamp) : Optional.empty();
        Optional<KeptFacts> mask = withMask ? file(row, FactsKind.MASK, restamp) : Optional.empty();
        byte[] pair = row.getAs("pair_facts");
        return new PackedFacts(
                ListedSamples.sample(row),
                image,
                mask,
                pair == null || image.isEmpty() || mask.isEmpty()
                        ? Optional.empty()
                        : Optional.of(pair(image.get(), mask.get(), pair)));
    }

    private static Optional<KeptFacts> file(Row row, FactsKind kind, Restamp restamp) {
        String file = kind == FactsKind.IMAGE ? "image" : "mask";
        byte[] facts = row.getAs(file + "_facts");
        return facts == null
                ? Optional.empty()
                : ListedSamples.stamp(row, file)
                        .map(s -> new KeptFacts(kind, restamp.of(s), row.getAs(file + "_sha"), facts));
    }

    private static KeptFacts pair(KeptFacts image, KeptFacts mask, byte[] facts) {
        byte[] key = new byte[image.sha256().length + mask.sha256().length];
        System.arraycopy(image.sha256(), 0, key, 0, image.sha256().length);
        System.arraycopy(mask.sha256(), 0, key, image.sha256().length, mask.sha256().length);
        String path = KeptFacts.pairPath(image.stamp().path(), mask.stamp().path());
        return new KeptFacts(FactsKind.PAIR, new FileStamp(path, 0, 0), key, facts);
    }
}
