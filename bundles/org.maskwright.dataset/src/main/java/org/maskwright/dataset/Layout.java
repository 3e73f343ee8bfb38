package org.maskwright.dataset;

import org.maskwright.core.LabelMap;

/**
 * Which files of a folder are images, which mask belongs to which, and what the masks' values mean.
 *
 * <p>Patterns are paths relative to the dataset with {@code /} and named placeholders: {@code {name}} stands for one or more characters of
 * one path segment, {@code {dir*}} (a name with a star) for any number of whole segments, none included. A mask belongs to the image whose
 * placeholders have the same values. {@code {ext}} stands for any image extension and is not compared.
 *
 * @param name what this arrangement is called ("images/ + masks/", "AISegment", "VOC")
 * @param images pattern of the images, e.g. {@code images/{dir*}/{name}.{ext}}
 * @param masks pattern of the masks, e.g. {@code masks/{dir*}/{name}.{ext}}
 * @param labels what the masks' values mean
 */
public record Layout(String name, String images, String masks, LabelMap labels) {}
