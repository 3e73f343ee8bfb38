package org.maskwright.dataset.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether masks whose format cannot hold a change become PNG files when they are saved: {@code "editedMasks": "png"} in {@code dataset.json},
 * which a person agreed to once. Without it nothing is converted.
 */
public final class MaskConversion {
    private static final String KEY = "editedMasks";
    private static final String PNG = "png";

    private MaskConversion() {}

    /** Whether it was agreed to. */
    public static boolean isAgreed(DatasetSettings settings) {
        return PNG.equals(settings.other().get(KEY));
    }

    /** The settings with the agreement. */
    public static DatasetSettings agreed(DatasetSettings settings) {
        Map<String, Object> other = new LinkedHashMap<>(settings.other());
        other.put(KEY, PNG);
        return new DatasetSettings(
                settings.paths(), settings.labels(), settings.rules(), settings.ignored(), settings.keys(), other);
    }
}
