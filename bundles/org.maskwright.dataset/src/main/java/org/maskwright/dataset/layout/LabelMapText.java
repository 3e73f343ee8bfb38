package org.maskwright.dataset.layout;

import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;

/**
 * Label maps as people write them, in {@code dataset.json} and on the command line.
 *
 * <p>Classes are written {@code ID=NAME/#RRGGBB}, with commas between them; in a name {@code %2C} is a comma, {@code %2F} a slash, {@code
 * %25} a per cent sign.
 */
public final class LabelMapText {
    private static final String WHAT_THERE_IS = "write 0/255, 0/1, indexed:COUNT, indexed:CLASSES, colours:CLASSES, "
            + "instances, trimap, trimap:0/128/255, matte:THRESHOLD, alpha:THRESHOLD or nonzero";

    private static final String GREY_TRIMAP = "0/128/255";

    private LabelMapText() {}

    /**
     * The label map in a word: {@code 0/255}, {@code 0/1}, {@code indexed:21}, {@code trimap}, {@code alpha:128}, {@code nonzero}, {@code
     * instances}, and with named classes {@code indexed:0=background/#000000,1=hair/#80ff00} or {@code colours:…} alike.
     */
    public static String of(LabelMap labels) {
        return switch (labels) {
            case LabelMap.Binary255 b -> "0/255";
            case LabelMap.Binary01 b -> "0/1";
            case LabelMap.Indexed i -> "indexed:" + (isUnnamed(i) ? i.classes().size() : ClassText.of(i.classes()));
            case LabelMap.Trimap t -> "trimap";
            case LabelMap.GreyTrimap t -> "trimap:" + GREY_TRIMAP;
            case LabelMap.Matte m -> "matte:" + m.threshold();
            case LabelMap.AlphaAtLeast a -> "alpha:" + a.threshold();
            case LabelMap.NonZero n -> "nonzero";
            case LabelMap.Colours c -> "colours:" + ClassText.of(c.classes());
            case LabelMap.Instances i -> "instances";
        };
    }

    /** Whether a number says all of it. */
    public static boolean isUnnamed(LabelMap.Indexed map) {
        int count = map.classes().size();
        return count <= 255 && map.equals(new LabelMap.Indexed(count));
    }

    /**
     * The label map that a word means; {@code indexed} alone has 21 classes as VOC has, {@code alpha} and {@code matte} alone the
     * threshold 128; {@code trimap} is 1/2/3 as in Oxford's pets, {@code trimap:0/128/255} that of matting.
     *
     * @throws InputException when it means none; the message lists what can be written
     */
    public static LabelMap parse(String text) throws InputException {
        String[] words = text.strip().split(":", 2);
        try {
            return switch (words[0]) {
                case "0/255" -> new LabelMap.Binary255();
                case "0/1" -> new LabelMap.Binary01();
                case "indexed" -> indexed(words.length == 1 ? "21" : words[1]);
                case "colours" -> new LabelMap.Colours(ClassText.parse(words.length == 1 ? "" : words[1]));
                case "instances" -> new LabelMap.Instances();
                case "trimap" -> trimap(words);
                case "matte" -> new LabelMap.Matte(words.length == 1 ? 128 : Integer.parseInt(words[1]));
                case "alpha" -> new LabelMap.AlphaAtLeast(words.length == 1 ? 128 : Integer.parseInt(words[1]));
                case "nonzero" -> new LabelMap.NonZero();
                default -> throw new InputException("label map '" + text + "' is unknown; " + WHAT_THERE_IS);
            };
        } catch (NumberFormatException e) {
            throw wrong(text, "a wrong number", e);
        } catch (IllegalArgumentException e) {
            throw wrong(text, "a wrong number or class (" + e.getMessage() + ")", e);
        }
    }

    private static LabelMap trimap(String[] words) {
        if (words.length > 1 && !words[1].equals(GREY_TRIMAP)) {
            throw new IllegalArgumentException("a trimap is 1/2/3 or " + GREY_TRIMAP);
        }
        return words.length == 1 ? new LabelMap.Trimap() : new LabelMap.GreyTrimap();
    }

    private static LabelMap indexed(String words) {
        return words.contains("=")
                ? new LabelMap.Indexed(ClassText.parse(words))
                : new LabelMap.Indexed(Integer.parseInt(words));
    }

    private static InputException wrong(String text, String what, IllegalArgumentException e) {
        return new InputException(
                "label map '" + text + "' has " + what
                        + ": write indexed:2…255, alpha:1…255, matte:1…255 or classes as 0=background/#000000,1=hair/#80ff00",
                e);
    }
}
