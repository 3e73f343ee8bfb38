package org.maskwright.train.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;

/** A dataset of bright discs upon dark ground, whose masks are the discs. */
public final class DrawnDataset {
    public static final LabelMap LABELS = new LabelMap.Binary255();

    private DrawnDataset() {}

    /** Writes {@code images/N.png} and {@code masks/N.png}; the first train samples, then those of val and test. */
    public static List<TrainingSample> write(Path root, int train, int val, int test) throws IOException {
        Files.createDirectories(root.resolve("images"));
        Files.createDirectories(root.resolve("masks"));
        List<TrainingSample> samples = new ArrayList<>();
        for (int i = 0; i < train + val + test; i++) {
            Part part = i < train ? Part.TRAIN : i < train + val ? Part.VAL : Part.TEST;
            String image = "images/" + i + ".png";
            String mask = "masks/" + i + ".png";
            draw(root, i, new String[] {image, mask});
            samples.add(new TrainingSample("images/" + i, Integer.toString(i), part, image, mask));
        }
        return samples;
    }

    private static void draw(Path root, int seed, String[] files) throws IOException {
        Random random = new Random(seed);
        var image = new BufferedImage(40, 32, BufferedImage.TYPE_INT_RGB);
        var mask = new BufferedImage(40, 32, BufferedImage.TYPE_BYTE_GRAY);
        int side = 12 + random.nextInt(12);
        int x = random.nextInt(40 - side);
        int y = random.nextInt(32 - side);
        for (BufferedImage each : List.of(image, mask)) {
            Graphics2D g = each.createGraphics();
            g.setColor(each == image ? new Color(40, 60, 30 + random.nextInt(40)) : Color.BLACK);
            g.fillRect(0, 0, 40, 32);
            g.setColor(each == image ? new Color(220, 190, 160) : Color.WHITE);
            g.fillOval(x, y, side, side);
            g.dispose();
        }
        ImageIO.write(image, "png", root.resolve(files[0]).toFile());
        ImageIO.write(mask, "png", root.resolve(files[1]).toFile());
    }
}
