package org.maskwright.dataset.layout;

import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;

/** Label maps as people write them, in {@code dataset.json} and on the command line. */
public final class LabelMapText {
    private LabelMapText() {}

    /** The label map in a word: {@code 0/255}, {@code 0/1}, {@code indexed:21}, {@code trimap}, {@code alpha:128}, {@code nonzero}. */
    public static String of(LabelMap labels) {
        return switch (labels) {
            case LabelMap.Binary255 b -> "0/255";
            case LabelMap.Binary01 b -> "0/1";
            case LabelMap.Indexed i -> "indexed:" + i.classes();
            case LabelMap.Trimap t -> "trimap";
            case LabelMap.AlphaAtLeast a -> "alpha:" + a.threshold();
            case LabelMap.NonZero n -> "nonzero";
        };
    }

    /**
     * The label map that a word means; {@code indexed} alone has 21 classes as VOC has, {@code alpha} alone the threshold 128.
     *
     * @throws InputException when it means none; the message lists what can be written
     */
    public static LabelMap parse(String text) throws InputException {
        String[] words = text.strip().split(":", 2);
        try {
            return switch (words[0]) {
                case "0/255" -> new LabelMap.Binary255();
                case "0/1" -> new LabelMap.Binary01();
                case "indexed" -> new LabelMap.Indexed(words.length == 1 ? 21 : Integer.parseInt(words[1]));
                case "trimap" -> new LabelMap.Trimap();
                case "alpha" -> new LabelMap.AlphaAtLeast(words.length == 1 ? 128 : Integer.parseInt(words[1]));
                case "nonzero" -> new LabelMap.NonZero();
                default ->
                    throw new InputException("label map '" + text
                            + "' is unknown; write 0/255, 0/1, indexed:CLASSES, trimap, alpha:THRESHOLD or nonzero");
            };
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "label map '" + text + "' has a wrong number: write indexed:2…255 or alpha:1…255", e);
        }
    }
}
