package org.maskwright.demo;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.maskwright.core.Progress;

/** Draws all images of a demo dataset above their masks, to look at. Argument: file to write. */
final class DemoSheet {
    private static final int COLUMNS = 13;
    private static final int CELL = 140;

    private DemoSheet() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        DraftDataset draft = DraftDataset.of(DemoDataset.ids(DemoDataset.PAIRS), 1, Progress.none());
        DemoDataset.plantAll(draft).forEach(System.out::println);
        System.out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
        List<BufferedImage[]> cells = new ArrayList<>();
        for (String id : draft.ids()) {
            cells.add(new BufferedImage[] {load(draft, "images/" + id + "."), load(draft, "masks/" + id + "_mask.")});
        }
        int rows = (cells.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet = new BufferedImage(COLUMNS * CELL, rows * 2 * CELL, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        for (int i = 0; i < cells.size(); i++) {
            for (int k = 0; k < 2; k++) {
                BufferedImage image = cells.get(i)[k];
                double scale = (double) (CELL - 4) / Math.max(image.getWidth(), image.getHeight());
                g.drawImage(
                        image,
                        i % COLUMNS * CELL,
                        (2 * (i / COLUMNS) + k) * CELL,
                        (int) (image.getWidth() * scale),
                        (int) (image.getHeight() * scale),
                        null);
            }
        }
        ImageIO.write(sheet, "png", new File(args[0]));
    }

    private static BufferedImage load(DraftDataset draft, String prefix) {
        for (String path : draft.paths()) {
            if (path.startsWith(prefix) && !path.endsWith(".tif")) {
                try {
                    BufferedImage image = ImageIO.read(new ByteArrayInputStream(draft.bytes(path)));
                    return image == null ? new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB) : image;
                } catch (java.io.IOException | RuntimeException e) {
                    return new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
                }
            }
        }
        return new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
    }
}
