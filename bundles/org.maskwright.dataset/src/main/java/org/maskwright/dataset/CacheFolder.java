package org.maskwright.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Where the state of datasets goes whose own folder cannot be written. */
final class CacheFolder {
    private CacheFolder() {}

    /** The user's cache folder by the XDG Base Directory rules: {@code XDG_CACHE_HOME} when it is an absolute path, else {@code ~/.cache}. */
    static Path ofUser(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path cache = xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return cache.resolve("maskwright");
    }

    /** A folder within the cache that belongs to the dataset at this real path alone. */
    static Path of(Path cache, Path root) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(root.toString().getBytes(StandardCharsets.UTF_8));
            return cache.resolve(HexFormat.of().formatHex(hash, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
