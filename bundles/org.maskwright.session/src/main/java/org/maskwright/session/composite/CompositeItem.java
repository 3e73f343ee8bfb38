package org.maskwright.session.composite;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An image that is to be composed.
 *
 * @param name under which the result is written: a path with {@code /}, without extension
 * @param image its file
 * @param mask the file of its mask; empty where it has none
 */
public record CompositeItem(String name, Path image, Optional<Path> mask) {}
