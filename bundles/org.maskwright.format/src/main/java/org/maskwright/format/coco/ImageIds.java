package org.maskwright.format.coco;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Images by the number at the end of their names, as COCO names its own: {@code COCO_val2014_000000000042.jpg} is image 42. */
final class ImageIds {
    private static final Pattern NUMBER_AT_END = Pattern.compile("(\\d{1,18})\\.[^./]+$");

    private ImageIds() {}

    /** Listed paths by number, as text without zeros in front; of several images of a number none. */
    static Map<String, String> of(List<String> images) {
        Map<String, String> byId = new HashMap<>();
        for (String path : images) {
            Matcher number = NUMBER_AT_END.matcher(path);
            if (number.find()) {
                byId.merge(String.valueOf(Long.parseLong(number.group(1))), path, (a, b) -> "");
            }
        }
        byId.values().removeIf(String::isEmpty);
        return byId;
    }
}
