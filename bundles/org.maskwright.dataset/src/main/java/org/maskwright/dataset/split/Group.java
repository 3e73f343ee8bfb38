package org.maskwright.dataset.split;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.imaging.file.ImageFormat;

/**
 * Samples that are placed together.
 *
 * @param name as the ledger has it; empty for a sample on its own
 * @param samples their keys, at least one
 */
record Group(String name, List<String> samples) {
    Group {
        samples = List.copyOf(samples);
    }

    int size() {
        return samples.size();
    }

    /** The name, or the sample's key without extension: a picture that is converted keeps its place. */
    String key() {
        return key(name, samples.getFirst());
    }

    /** The same of what a group has for its first sample. */
    static String key(String name, String sample) {
        return !name.isEmpty()
                ? name
                : ImageFormat.ofName(sample).isPresent() ? sample.substring(0, sample.lastIndexOf('.')) : sample;
    }

    /** The order that a seed gives these groups: by SHA-256 of seed and key, one text after the other in UTF-8. */
    static Comparator<Group> shuffled(List<Group> groups, String seed) {
        Map<Group, byte[]> hashes = HashMap.newHashMap(groups.size());
        MessageDigest digest = sha256();
        groups.forEach(g -> hashes.put(g, digest.digest((seed + g.key()).getBytes(StandardCharsets.UTF_8))));
        return Comparator.<Group, byte[]>comparing(hashes::get, Arrays::compareUnsigned)
                .thenComparing(Group::name)
                .thenComparing(g -> g.samples().getFirst());
    }

    /** The digest by which groups are shuffled. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
