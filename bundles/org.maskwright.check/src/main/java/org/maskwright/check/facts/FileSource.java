package org.maskwright.check.facts;

import java.util.function.Function;

/**
 * Where the bytes of a sample's files come from, and how they are measured.
 *
 * @param measuring what masks mean, and how large an image may be
 * @param bytes a file's bytes, or why there are none, by its path
 */
record FileSource(Measuring measuring, Function<String, FileBytes> bytes) {
    FileBytes read(String path) {
        return bytes.apply(path);
    }
}
