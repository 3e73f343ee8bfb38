package org.maskwright.dataset;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.Sample;
import org.maskwright.core.Samples;
import org.maskwright.dataset.layout.KeyPattern;
import org.maskwright.imaging.file.ImageFormat;

/**
 * Which sample is meant by a name that is written somewhere: in a table beside the dataset, in its settings, on a command line.
 *
 * <p>A key means the sample that has it, and no other, whatever became of its files. A key under another layout is first made one of the
 * layout in force. Any other name means the sample with that label, or else the only one whose file, with or without extension, is called
 * so: people and other tools write these, and versions before keys did.
 *
 * <p>Immutable, for any thread. Costs as much as there are samples once a name is no key, and no more than the name before.
 */
public final class SampleNames {
    private static final Optional<Sample> SEVERAL = Optional.empty();

    private final Scan scan;
    private final KeyPattern pattern;
    private final Optional<String> written;
    private final Samples byKey;
    private volatile @Nullable Map<String, Sample> byLabel;
    private volatile @Nullable Map<String, Optional<Sample>> byFile;

    private SampleNames(Scan scan, Optional<String> written) {
        this.scan = scan;
        this.pattern = KeyPattern.of(scan.layout().layout().images());
        this.written = written;
        this.byKey = scan.samples();
    }

    /**
     * Names of a scan's samples.
     *
     * @param keys pattern of the images under which keys were written; empty when names were written before there were keys
     */
    public static SampleNames of(Scan scan, Optional<String> keys) {
        return new SampleNames(scan, keys);
    }

    /** Names that people give: keys under the layout in force, labels, names of files. */
    public static SampleNames of(Scan scan) {
        return of(scan, Optional.of(scan.layout().layout().images()));
    }

    /** The sample of a key or a label, or of a file's name where only one sample has such a file; empty when there is none. */
    public Optional<Sample> find(String name) {
        return byKey.find(name).or(() -> labelled(name)).or(() -> ofFile(name));
    }

    /**
     * The key, under the layout in force, of what a written name means. What means no sample that is there stays as it is written; of a key
     * under another layout the path of its image, with {@code /} before it, as nothing shorter would say the same. What means an image that
     * somebody gave another name means the sample that has it now.
     */
    public String key(String name) {
        if (written.isEmpty()) {
            return labelled(name)
                    .or(() -> byKey.find(name))
                    .or(() -> ofFile(name))
                    .map(Sample::key)
                    .orElseGet(() -> scan.renamed().getOrDefault(name, name));
        }
        String moved = name.startsWith("/") ? pattern.key(name.substring(1)).orElse(name) : ofOtherLayout(name);
        if (byKey.find(moved).isPresent()) {
            return moved;
        }
        Optional<Sample> meant =
                isKey(name) ? sameInOtherForm(moved) : labelled(name).or(() -> ofFile(name));
        return meant.map(Sample::key).orElseGet(() -> scan.renamed().getOrDefault(moved, moved));
    }

    /** As {@link #key}, of what an ignored finding is about: a path that is no key stays as it is. */
    public String subject(String name) {
        String key = key(name);
        if (byKey.find(key).isPresent()) {
            return key;
        }
        return byKey.find(name).isPresent() ? key : name;
    }

    private String ofOtherLayout(String name) {
        String before = written.orElseThrow();
        if (before.equals(scan.layout().layout().images()) || !isKey(name)) {
            return name;
        }
        Optional<String> path = KeyPattern.of(before).path(name);
        return path.flatMap(pattern::key).orElse(path.map(p -> "/" + p).orElse(name));
    }

    /** Whether it is written as a key: with the extension of an image, or that of a mask without image. */
    private static boolean isKey(String name) {
        return ImageFormat.ofName(name).isPresent() || name.lastIndexOf(".*") > name.lastIndexOf('/');
    }

    /** A system may give a name in another Unicode form than the one it was written in. */
    private Optional<Sample> sameInOtherForm(String key) {
        return Normalizer.isNormalized(key, Normalizer.Form.NFC) && isAscii(key)
                ? Optional.empty()
                : Optional.ofNullable(files().get(nfc(key)))
                        .flatMap(Function.identity())
                        .filter(s -> nfc(s.key()).equals(nfc(key)));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private Optional<Sample> labelled(String name) {
        Map<String, Sample> labels = byLabel;
        if (labels == null) {
            labels = HashMap.newHashMap(byKey.size());
            for (Sample s : scan.samples()) {
                labels.put(s.label(), s);
            }
            byLabel = labels;
        }
        return Optional.ofNullable(labels.get(nfc(name)));
    }

    private Optional<Sample> ofFile(String name) {
        return Optional.ofNullable(files().get(nfc(name))).flatMap(Function.identity());
    }

    private Map<String, Optional<Sample>> files() {
        Map<String, Optional<Sample>> files = byFile;
        if (files == null) {
            files = HashMap.newHashMap(6 * byKey.size());
            for (Sample sample : scan.samples()) {
                Map<String, Optional<Sample>> all = files;
                names(sample)
                        .map(SampleNames::nfc)
                        .distinct()
                        .forEach(name -> all.merge(name, Optional.of(sample), (a, b) -> SEVERAL));
            }
            byFile = files;
        }
        return files;
    }

    private static Stream<String> names(Sample sample) {
        return Stream.concat(
                Stream.of(sample.key()),
                Stream.concat(sample.image().stream(), sample.mask().stream()).flatMap(path -> {
                    String file = path.substring(path.lastIndexOf('/') + 1);
                    return Stream.of(path, stem(path), file, stem(file));
                }));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
