package org.maskwright.demo;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import javax.imageio.ImageIO;
import org.maskwright.core.Size;

/** Draws many portraits and their masks side by side, to look at. Arguments: file to write, first seed. */
final class ContactSheet {
    private static final int COLUMNS = 6;
    private static final int ROWS = 4;

    private ContactSheet() {}

    public static void main(String[] args) throws Exception {
        Size size = new Size(300, 360);
        BufferedImage sheet =
                new BufferedImage(COLUMNS * size.width(), ROWS * size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        long start = System.nanoTime();
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            Portrait portrait = new PortraitPainter().paint(Long.parseLong(args[1]) + i, size);
            BufferedImage image = portrait.image();
            if (i >= COLUMNS * (ROWS - 1)) {
                for (int p = 0; p < size.pixels(); p++) {
                    int x = p % size.width();
                    int y = p / size.width();
                    image.setRGB(
                            x,
                            y,
                            portrait.mask().at(x, y) == 0 ? image.getRGB(x, y) >> 2 & 0x3f3f3f : image.getRGB(x, y));
                }
            }
            g.drawImage(image, i % COLUMNS * size.width(), i / COLUMNS * size.height(), null);
        }
        System.out.printf("%.1f ms a portrait%n", (System.nanoTime() - start) / 1e6 / (COLUMNS * ROWS));
        ImageIO.write(sheet, "png", new File(args[0]));
    }
}
