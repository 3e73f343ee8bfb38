package org.maskwright.benchmarks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.maskwright.core.Size;
import org.maskwright.demo.Portrait;
import org.maskwright.demo.PortraitPainter;
import org.maskwright.imaging.mask.MaskFile;

/** Drawn portraits in any number: {@code images/NNNNNN.jpg} and {@code masks/NNNNNN_mask.png}, made once and kept. */
final class BenchmarkData {
    private static final float QUALITY = 0.9f;
    /** Portraits that are drawn; further ones are these with other light and noise, so that no two files are alike. */
    private static final int DRAWN = 300;

    private BenchmarkData() {}

    /** The dataset of so many pairs of this size, made when it is not there. */
    static Path dataset(Path parent, int pairs, Size size) throws IOException {
        Path folder = parent.resolve(pairs + "x" + size.width() + "x" + size.height());
        Path complete = folder.resolve("complete.txt");
        if (Files.exists(complete)) {
            return folder;
        }
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("masks"));
        var painter = new PortraitPainter();
        var drawn = new Portrait[Math.min(DRAWN, pairs)];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = painter.paint(i, size);
        }
        for (int i = 0; i < pairs; i++) {
            write(folder, i, drawn[i % drawn.length]);
        }
        Files.writeString(complete, "made for benchmarks\n");
        return folder;
    }

    private static void write(Path folder, int number, Portrait portrait) throws IOException {
        String name = String.format(Locale.ROOT, "%06d", number);
        Files.write(folder.resolve("masks/" + name + "_mask.png"), MaskFile.png(portrait.mask()));
        Size size = portrait.size();
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = number < DRAWN ? portrait.pixels() : relit(portrait.pixels(), new Random(number));
        image.setRGB(0, 0, size.width(), size.height(), pixels, 0, size.width());
        jpeg(image, folder.resolve("images/" + name + ".jpg"));
    }

    private static int[] relit(int[] pixels, Random random) {
        int[] result = new int[pixels.length];
        int light = random.nextInt(61) - 30;
        for (int i = 0; i < pixels.length; i++) {
            int noise = light + random.nextInt(25) - 12;
            int p = pixels[i];
            result[i] = clamp((p >> 16 & 255) + noise) << 16
                    | clamp((p >> 8 & 255) + noise) << 8
                    | clamp((p & 255) + noise);
        }
        return result;
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }

    private static void jpeg(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
