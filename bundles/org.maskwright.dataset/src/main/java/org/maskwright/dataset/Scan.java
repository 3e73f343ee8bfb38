package org.maskwright.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.maskwright.core.PatchedMap;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Samples;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.layout.KeyPattern;
import org.maskwright.dataset.layout.LayoutGuess;
import org.maskwright.dataset.layout.Listing;
import org.maskwright.dataset.layout.StrayFile;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.Standing;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.imaging.file.ImageFormat;

/**
 * What a walk over a dataset's folder found; nothing was decoded.
 *
 * <p>A sample's key follows from its own path alone; {@link org.maskwright.dataset.layout.SampleKeys} says how.
 *
 * <p>A sample's label is its image's name without folder and extension where that is unique. Where other folders have the same name, each of
 * those labels begins with as many of its folders as make it unique ({@code train/images/7}). A mask without image has the label that its
 * image would have.
 *
 * <p>Images of one folder that differ in format only ({@code a.jpg} and {@code a.png}) are a sample each: {@code a} in the commoner format
 * ({@link org.maskwright.imaging.file.ImageFormat}'s order), {@code a.png} the other; both refer to the one mask. Of two masks of one image
 * ({@code a.png} and {@code a.bmp}) the commoner format belongs to it; the other is a sample without image, {@code a.bmp}.
 *
 * <p>Labels, and names when they are compared, are in Unicode NFC; paths are as the system gives them.
 *
 * @param layout the layout in force
 * @param samples all samples, ordered by label in natural order (2 before 10)
 * @param strays all other files, ordered by path
 * @param stamps size and time of each image and mask, by path
 * @param renamed of images that other people gave other names: by the key under which something is kept, the one that the sample has now
 */
public record Scan(
        LayoutGuess layout,
        Samples samples,
        List<StrayFile> strays,
        PatchedMap<String, FileStamp> stamps,
        Map<String, String> renamed) {
    /** Of samples and stamps that were gathered anew. */
    public Scan(LayoutGuess layout, List<Sample> samples, List<StrayFile> strays, Map<String, FileStamp> stamps) {
        this(layout, Samples.of(samples), strays, PatchedMap.of(stamps), Map.of());
    }

    /** The same, where others gave images other names. */
    Scan renamed(Map<String, String> byOthers) {
        return byOthers.equals(renamed) ? this : new Scan(layout, samples, strays, stamps, Map.copyOf(byOthers));
    }

    /** The path of the image that has, or had, a key; empty when it cannot be one of an image. */
    Optional<String> imageOf(String key) {
        Optional<String> path = key.startsWith("/")
                ? Optional.of(key.substring(1))
                : KeyPattern.of(layout.layout().images()).path(key);
        return path.filter(p -> ImageFormat.ofName(p).isPresent());
    }

    /** Where the {@link #renamed} images were. */
    public Set<String> formerImages() {
        Set<String> former = new HashSet<>();
        renamed.keySet().forEach(key -> imageOf(key).ifPresent(former::add));
        return former;
    }

    /** Whether it was made of just these files, none of them changed since. */
    boolean isOf(Listing listing) {
        if (listing.images().size() + listing.others().size() != stamps.size() + strays.size()) {
            return false;
        }
        Set<StrayFile> known = new HashSet<>(strays);
        return known.containsAll(listing.others())
                && listing.images().stream().allMatch(f -> {
                    FileStamp stamp = stamps.get(f.path());
                    return stamp == null ? known.contains(f.asStray()) : stamp.equals(f.stamp());
                });
    }

    /** Whether both found the same, and differ in statuses at most, as one was made of the other. Costs nothing; may not know. */
    // Whether they are one object: to compare their contents would cost more than not to know.
    @SuppressWarnings("ReferenceEquality")
    public boolean foundTheSame(Scan other) {
        return layout == other.layout
                && strays == other.strays
                && stamps == other.stamps
                && renamed.equals(other.renamed)
                && samples.isNamedAs(other.samples);
    }

    /** The same with new stamps of these files; itself where they are as they were, and empty where one of them is not there as before. */
    Optional<Scan> lookedAtAgain(Path root, Set<String> paths) throws IOException {
        Map<String, Optional<FileStamp>> changed = new HashMap<>();
        for (String path : paths) {
            FileStamp known = stamps.get(path);
            Path file = root.resolve(path);
            if (known == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            var stamp = FileStamp.of(path, now);
            if (!stamp.equals(known)) {
                changed.put(path, Optional.of(stamp));
            }
        }
        return Optional.of(changed.isEmpty() ? this : new Scan(layout, samples, strays, stamps.with(changed), renamed));
    }

    /**
     * The same with the status of each sample as {@link Standing} tells it; itself where nothing changes.
     *
     * @param statuses what was said, by sample key
     * @param now the contents of each sample's files, asked only of those of which something was said
     */
    Scan with(Statuses statuses, Function<Sample, Evidence> now) {
        return with(samples, statuses, now);
    }

    /** As {@link #with(Statuses, Function)}, for some samples of it; costs what these are, and a copy of the list's references. */
    Scan with(Collection<Sample> some, Statuses statuses, Function<Sample, Evidence> now) {
        Map<String, SampleStatus> changed = new HashMap<>();
        for (Sample s : some) {
            Optional<StatusRow> row = statuses.find(s.key());
            Evidence files = row.isEmpty() ? Evidence.NONE : now.apply(s);
            SampleStatus status = Standing.of(s, row, files).status();
            if (status != s.status()) {
                changed.put(s.key(), status);
            }
        }
        return changed.isEmpty() ? this : new Scan(layout, samples.with(changed), strays, stamps, renamed);
    }

    /** The samples of which something was said that names files. */
    List<Sample> evident(Statuses statuses) {
        return samples.stream()
                .filter(s -> statuses.find(s.key())
                        .filter(e -> !e.evidence().isNone())
                        .isPresent())
                .toList();
    }
}
