package org.maskwright.dataset.version;

import java.util.Optional;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;

/**
 * A sample as it was frozen.
 *
 * @param key of the sample
 * @param image its image; empty when it had none
 * @param mask its mask; empty when it had none
 * @param status how far the work on it had come
 * @param part of the split that it was in; empty when in none
 */
public record FrozenSample(
        String key, Optional<FrozenFile> image, Optional<FrozenFile> mask, SampleStatus status, Optional<Part> part) {}
