package org.maskwright.check.rule;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.check.facts.MaskFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.PairFeatures;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.image.PairMeasure;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.LabelledMask;
import org.maskwright.imaging.mask.MaskFile;

/** The 200 real pairs of {@code ../shared/data/portraits}, measured, with faults planted into copies in memory. */
final class RealPortraits {
    private static final LabelMap LABELS = new LabelMap.Binary255();
    private final List<Portrait> portraits = new ArrayList<>();

    /** One pair as published. */
    record Portrait(String id, byte[] image, byte[] maskFile, ImageFeatures features, Mask mask) {}

    /** Reads all pairs; skips the test where there are none. */
    static RealPortraits read() throws IOException {
        Path folder = Path.of(System.getProperty("maskwright.data", "../../../shared/data"))
                .resolve("portraits");
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: no real data at " + folder.toAbsolutePath().normalize());
        var read = new RealPortraits();
        try (Stream<Path> files = Files.list(folder.resolve("images"))) {
            List<String> ids = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".jpg"))
                    .map(n -> n.substring(0, n.length() - 4))
                    .sorted(Comparator.comparingInt(Integer::parseInt))
                    .toList();
            for (String id : ids) {
                byte[] image = Files.readAllBytes(folder.resolve("images/" + id + ".jpg"));
                byte[] mask = Files.readAllBytes(folder.resolve("masks/" + id + ".png"));
                try (Pixels pixels = decode(image)) {
                    read.portraits.add(new Portrait(
                            id,
                            image,
                            mask,
                            pixels.features(),
                            MaskFile.read(mask).labels(LABELS)));
                }
            }
        }
        return read;
    }

    List<Portrait> all() {
        return portraits;
    }

    /** The facts of an image with this mask, whatever its size. */
    static SampleFacts facts(Portrait p, Mask mask) throws IOException {
        LabelledMask file = MaskFile.read(MaskFile.png(mask)).under(LABELS);
        MaskFeatures features = file.features();
        ImageHeader header = ImageHeaders.read(p.image());
        try (Pixels pixels = decode(p.image())) {
            Optional<PairFeatures> pair =
                    features.isPartial() ? Optional.of(PairMeasure.of(pixels, file)) : Optional.empty();
            String imagePath = "images/" + p.id() + ".jpg";
            String maskPath = "masks/" + p.id() + ".png";
            return new SampleFacts(
                    new Sample(p.id(), Optional.of(imagePath), Optional.of(maskPath), SampleStatus.UNLABELLED),
                    Optional.of(new ImageFacts(file(imagePath, p.image(), header), Optional.of(p.features()))),
                    Optional.of(new MaskFacts(file(maskPath, MaskFile.png(mask), header), Optional.of(features))),
                    pair);
        }
    }

    /** The facts of a dataset of these samples. */
    static DatasetFacts dataset(List<SampleFacts> samples) {
        var layout = new Layout("images/ + masks/", "images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}", LABELS);
        return new DatasetFacts(Path.of("portraits"), layout, samples, List.of(), SplitLedger.NONE);
    }

    /** A mask moved within its frame; what comes in is background. */
    static UnaryOperator<Mask> moved(int dx, int dy) {
        return mask -> {
            Size size = mask.size();
            byte[] from = mask.toBytes();
            byte[] to = new byte[from.length];
            for (int y = Math.max(0, dy); y < Math.min(size.height(), size.height() + dy); y++) {
                for (int x = Math.max(0, dx); x < Math.min(size.width(), size.width() + dx); x++) {
                    to[y * size.width() + x] = from[(y - dy) * size.width() + x - dx];
                }
            }
            return Mask.adopt(size, to);
        };
    }

    private static Pixels decode(byte[] image) throws IOException {
        return Pixels.decodeToMeasure(image, ImageHeaders.read(image));
    }

    private static FileFacts file(String path, byte[] bytes, ImageHeader header) {
        return new FileFacts(path, bytes.length, 0, sha256(bytes), header, Integrity.INTACT);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
