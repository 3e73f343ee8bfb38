package org.maskwright.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;

/** Datasets made on the spot. */
public final class Datasets {
    private Datasets() {}

    /** Small grey pictures, and masks with a disc; that of 02299 is all zero. An id may have folders before it. */
    public static Path discs(Path folder, List<String> ids) throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("masks"));
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            Files.createDirectories(folder.resolve("images/" + id).getParent());
            Files.createDirectories(folder.resolve("masks/" + id).getParent());
            Files.write(folder.resolve("images/" + id + ".png"), MaskFile.greyPng(photograph(64 + i)));
            Files.write(folder.resolve("masks/" + id + ".png"), MaskFile.png(mask(64 + i, !id.endsWith("02299"))));
        }
        return folder;
    }

    /** So many small pictures of noise, no two alike, and masks with a disc: {@code s1}, {@code s2} … */
    public static Path noise(Path folder, int count) throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("masks"));
        byte[] disc = MaskFile.png(mask(24, true));
        for (int i = 1; i <= count; i++) {
            byte[] grey = new byte[24 * 24];
            new Random(i).nextBytes(grey);
            byte[] image = MaskFile.greyPng(Shares.adopt(new Size(24, 24), grey));
            Files.write(folder.resolve("images/s" + i + ".png"), image);
            Files.write(folder.resolve("masks/s" + i + ".png"), disc);
        }
        return folder;
    }

    private static Mask mask(int side, boolean drawn) {
        byte[] labels = new byte[side * side];
        for (int i = 0; drawn && i < labels.length; i++) {
            labels[i] = (byte) (within(i % side, i / side, side) ? 1 : 0);
        }
        return Mask.adopt(new Size(side, side), labels);
    }

    private static Shares photograph(int side) {
        byte[] grey = new byte[side * side];
        for (int i = 0; i < grey.length; i++) {
            boolean light = within(i % side, i / side, side);
            grey[i] = (byte) (light ? 200 - i % 7 : 40 + i % 11 + side % 5);
        }
        return Shares.adopt(new Size(side, side), grey);
    }

    private static boolean within(int x, int y, int side) {
        int dx = x - side / 2;
        int dy = y - side / 2;
        return dx * dx + dy * dy < side * side / 9;
    }
}
