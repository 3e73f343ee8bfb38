package org.maskwright.train.data;

import org.maskwright.core.Part;

/**
 * One image and its mask that a training works with, by reference.
 *
 * @param key of the sample within its dataset
 * @param label by which people know it
 * @param part of the split
 * @param image path of the image, relative to the dataset, with {@code /}
 * @param mask path of the mask, likewise
 */
public record TrainingSample(String key, String label, Part part, String image, String mask) {}
