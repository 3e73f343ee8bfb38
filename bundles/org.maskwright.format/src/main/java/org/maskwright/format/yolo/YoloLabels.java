package org.maskwright.format.yolo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Size;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.shape.FillRule;
import org.maskwright.format.shape.Ring;

/**
 * The label file of an image.
 *
 * @param files of the source
 * @param name relative to the source, for messages
 * @param classes by their numbers
 */
record YoloLabels(SourceFiles files, String name, Map<Integer, LabelClass> classes) {
    private static final int BOX = 5;
    private static final int LEAST = 7;

    /** Whether a line looks like a class and three points or more; its numbers are not read. */
    static boolean isPolygon(String line) {
        String[] words = line.strip().split("\\s+");
        return words.length >= LEAST
                && words.length % 2 == 1
                && words[0].chars().allMatch(c -> c >= '0' && c <= '9')
                && line.chars().allMatch(c -> Character.isWhitespace(c) || "0123456789.eE+-".indexOf(c) >= 0);
    }

    /**
     * The regions.
     *
     * @param image its size, px
     * @throws InputException when a line is none; the message names it
     */
    List<Region> regions(Size image, Remarks remarks) throws IOException, InputException {
        List<Region> regions = new ArrayList<>();
        int line = 0;
        for (String text : files.text(name).lines().toList()) {
            line++;
            String[] words = text.strip().split("\\s+");
            if (words.length == BOX) {
                remarks.add("boxes were left out: a mask has none", name);
            } else if (!text.isBlank()) {
                regions.add(region(words, line, image));
            }
        }
        return regions;
    }

    private Region region(String[] words, int line, Size image) throws InputException {
        if (words.length < LEAST || words.length % 2 == 0) {
            throw wrong(line, "has " + words.length + " numbers; a class and three points or more are needed");
        }
        double[] xy = new double[words.length - 1];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = number(words[i + 1], line);
        }
        double number = number(words[0], line);
        LabelClass label = classes.get((int) number);
        if (label == null || number != Math.rint(number)) {
            throw wrong(line, "is of class " + words[0] + ", which has no name in the YAML file");
        }
        Ring ring = Ring.of(xy).scaled(image.width(), image.height());
        return new Region(label, Optional.of("line " + line), new Extent.Polygons(List.of(ring), FillRule.OPENCV));
    }

    private double number(String word, int line) throws InputException {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new InputException(name + ", line " + line + ": '" + word + "' is no number", e);
        }
    }

    private InputException wrong(int line, String what) {
        return new InputException(name + ", line " + line + " " + what);
    }
}
