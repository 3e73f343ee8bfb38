package org.maskwright.train.data;

import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;

/**
 * What a network is to say of a mask's labels: 0 background, 1 person, further classes from 2, {@link LabelMap#IGNORE} where nothing is asked.
 *
 * @param classes how many the network tells apart, ≥ 2
 * @param person the label that is class 1 where there are two classes; −1 for any but 0
 * @param borderPx where there are three classes and masks of one foreground: the person's outermost px are class 2
 */
public record LabelTargets(int classes, int person, int borderPx) {
    private static final String PERSON = "person";

    /**
     * For a network and a dataset. With two classes the person is what the evaluation takes for it: all of the foreground, or of several
     * classes the one called {@value #PERSON}. With three classes masks of one foreground get a border; else labels are taken as they are.
     *
     * @param outputs of the network; 1 tells two classes apart
     * @param labels of the dataset's masks
     * @param borderPx width of the border at the network's size, ≥ 0
     * @throws InputException when the masks have more classes than the network
     */
    public static LabelTargets of(int outputs, LabelMap labels, int borderPx) throws InputException {
        int classes = Math.max(2, outputs);
        if (classes == 2) {
            int named = labels.classes().stream()
                    .filter(c -> c.name().strip().equalsIgnoreCase(PERSON))
                    .mapToInt(LabelClass::id)
                    .findFirst()
                    .orElse(-1);
            return new LabelTargets(2, labels.ofPerson() ? -1 : named, 0);
        }
        int most = labels.classes().stream()
                .mapToInt(LabelClass::id)
                .filter(id -> id != LabelMap.IGNORE)
                .max()
                .orElse(1);
        if (most >= classes) {
            throw new InputException("the masks have labels up to " + most + " and the network " + classes
                    + " classes; give it " + (most + 1) + " outputs, or take a preset of one");
        }
        return new LabelTargets(classes, -1, labels.ofPerson() && classes == 3 ? borderPx : 0);
    }

    /** Class ids of a mask's labels, row-major, of its size. Costs what the mask is large. */
    byte[] of(Mask mask) {
        byte[] labels = mask.toBytes();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) target(labels[i] & 0xff);
        }
        return borderPx == 0 ? labels : bordered(labels, mask.width());
    }

    private int target(int label) {
        if (label == LabelMap.IGNORE) {
            return LabelMap.IGNORE;
        } else if (classes == 2) {
            return (person < 0 ? label != 0 : label == person) ? 1 : 0;
        }
        return label < classes ? label : LabelMap.IGNORE;
    }

    /** Foreground within so many px (of a square) of background becomes class 2. */
    private byte[] bordered(byte[] labels, int width) {
        byte[] marked = labels.clone();
        int height = labels.length / width;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 1 && nearBackground(labels, i % width, i / width, width, height)) {
                marked[i] = 2;
            }
        }
        return marked;
    }

    private boolean nearBackground(byte[] labels, int x, int y, int width, int height) {
        for (int row = Math.max(0, y - borderPx); row <= Math.min(height - 1, y + borderPx); row++) {
            for (int column = Math.max(0, x - borderPx); column <= Math.min(width - 1, x + borderPx); column++) {
                if (labels[row * width + column] == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
