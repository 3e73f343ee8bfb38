package org.maskwright.format.model;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each image a name that no other has, on any system, in the order in which they come. Confined to one thread. */
public final class FileNaming {
    private final Set<String> taken = new HashSet<>();

    /** No name is taken yet. */
    public FileNaming() {}

    /**
     * A name for the file of this path: its own where that is free, else with its folders before it, else with a number behind.
     *
     * @param path with {@code /}
     * @return without folder and extension
     */
    public String name(String path) {
        String stem = stem(path);
        String own = clean(stem.substring(stem.lastIndexOf('/') + 1));
        if (take(own)) {
            return own;
        }
        String withFolders = clean(stem.replace('/', '_'));
        if (take(withFolders)) {
            return withFolders;
        }
        int n = 2;
        while (!take(withFolders + "_" + n)) {
            n++;
        }
        return withFolders + "_" + n;
    }

    private boolean take(String name) {
        return taken.add(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    private static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }

    /** Without what some system does not take in a name. */
    private static String clean(String name) {
        String clean = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^[. ]+|[. ]+$", "_");
        return clean.isEmpty() ? "_" : clean;
    }

    /** The extension of a path, as it is written, without the dot; empty when it has none. */
    public static String extension(String path) {
        String stem = stem(path);
        return stem.length() == path.length() ? "" : path.substring(stem.length() + 1);
    }
}
