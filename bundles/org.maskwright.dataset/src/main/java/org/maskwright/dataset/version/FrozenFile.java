package org.maskwright.dataset.version;

/**
 * A file as it was frozen.
 *
 * @param path relative to the dataset, with {@code /}
 * @param sha256 of its contents, 64 hex digits in lower case
 */
public record FrozenFile(String path, String sha256) {
    /** @throws IllegalArgumentException when it has no path, or the hash is none */
    public FrozenFile {
        if (path.isBlank() || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no frozen file: '" + path + "' of contents " + sha256);
        }
    }
}
