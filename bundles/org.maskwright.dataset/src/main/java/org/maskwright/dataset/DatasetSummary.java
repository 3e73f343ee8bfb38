package org.maskwright.dataset;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.layout.Companions;
import org.maskwright.dataset.layout.FileLooks;
import org.maskwright.dataset.layout.LayoutGuess;
import org.maskwright.dataset.layout.Listing;
import org.maskwright.dataset.layout.MaskTwins;
import org.maskwright.dataset.layout.SeveralDatasets;
import org.maskwright.dataset.layout.StrayFile;
import org.maskwright.dataset.layout.Subtree;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.file.ImageHeader;

/**
 * A dataset at a glance, without decoding it: of a large one only some files are looked at, evenly spread, and no native library is loaded.
 *
 * @param layout the layout in force
 * @param counts how many of what
 * @param datasets folders that are each a dataset, where there are several in the folder; empty otherwise
 * @param strays number of stray files by kind; kinds that there are none of are left out
 * @param imageSizes sizes of some images
 * @param maskSizes sizes of some masks
 * @param values values seen in a handful of PNG masks
 * @param statuses number of samples by status; statuses that no sample has are left out
 * @param parts number of samples in each part of the split; empty when there is none
 */
public record DatasetSummary(
        LayoutGuess layout,
        Counts counts,
        List<String> datasets,
        Map<StrayFile.StrayKind, Integer> strays,
        SizeSummary imageSizes,
        SizeSummary maskSizes,
        Values values,
        Map<SampleStatus, Integer> statuses,
        Map<Part, Integer> parts) {
    private static final int HEADERS = 200;
    private static final int MASKS = 9;

    /**
     * How many of what.
     *
     * @param samples all
     * @param pairs those with image and mask
     * @param imagesWithoutMask those with an image only
     * @param masksWithoutImage those with a mask only
     * @param bytes size of all images and masks together
     */
    public record Counts(int samples, int pairs, int imagesWithoutMask, int masksWithoutImage, long bytes) {
        static Counts of(Scan scan) {
            int all = scan.samples().size();
            int pairs = (int) scan.samples().stream().filter(Sample::isPair).count();
            int images = (int)
                    scan.samples().stream().filter(s -> s.image().isPresent()).count();
            long bytes =
                    scan.stamps().values().stream().mapToLong(FileStamp::bytes).sum();
            return new Counts(all, pairs, images - pairs, all - images, bytes);
        }
    }

    /**
     * What masks hold.
     *
     * @param masks how many were looked at
     * @param pixels stored value (of the alpha channel under such a label map) → number of pixels, over those masks
     */
    public record Values(int masks, SortedMap<Integer, Long> pixels) {
        /** Copies the map. */
        public Values {
            pixels = Collections.unmodifiableSortedMap(new TreeMap<>(pixels));
        }
    }

    /**
     * Looks at a dataset.
     *
     * @param scan of this dataset
     * @param split of this dataset
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public static DatasetSummary of(DatasetFolder dataset, Scan scan, SplitLedger split, Progress progress) {
        FileLooks looks = new FileLooks(dataset.root());
        progress.begin("Looking at some files", 3);
        SizeSummary images = sizes(files(scan, Sample::image), looks, progress);
        SizeSummary masks = sizes(files(scan, Sample::mask), looks, progress);
        Values values = values(files(scan, Sample::mask), scan.layout().layout().labels(), looks);
        progress.worked(1);
        Map<StrayFile.StrayKind, Integer> strays = new EnumMap<>(StrayFile.StrayKind.class);
        scan.strays().forEach(s -> strays.merge(s.kind(), 1, Integer::sum));
        Map<SampleStatus, Integer> statuses = new EnumMap<>(SampleStatus.class);
        scan.samples().forEach(s -> statuses.merge(s.status(), 1, Integer::sum));
        return new DatasetSummary(
                scan.layout(),
                Counts.of(scan),
                datasets(dataset, scan),
                strays,
                images,
                masks,
                values,
                statuses,
                parts(scan, split));
    }

    private static List<String> datasets(DatasetFolder dataset, Scan scan) {
        if (scan.layout().layout().maskPattern().hasInstances()) {
            // What the layout has no place for are the several masks of an image.
            return List.of();
        }
        MaskTwins twins = MaskTwins.of(
                scan.samples().stream().flatMap(s -> s.mask().stream()).toList());
        List<Listing.File> outside = scan.strays().stream()
                .filter(s -> s.kind() == StrayFile.StrayKind.IMAGE && !Companions.isOne(s.path()))
                .filter(s -> !twins.hold(s.path()))
                .map(s -> Listing.File.of(s.path(), s.bytes(), s.modifiedNs()))
                .toList();
        List<Listing.File> inside = scan.stamps().values().stream()
                .map(s -> Listing.File.of(s.path(), s.bytes(), s.modifiedNs()))
                .toList();
        return SeveralDatasets.beside(dataset.root(), scan.samples().size(), inside, outside);
    }

    private static List<FileStamp> files(Scan scan, Function<Sample, Optional<String>> which) {
        return scan.samples().stream()
                .flatMap(s -> which.apply(s).stream())
                .flatMap(path -> Optional.ofNullable(scan.stamps().get(path)).stream())
                .toList();
    }

    private static SizeSummary sizes(List<FileStamp> files, FileLooks looks, Progress progress) {
        List<Size> sizes = Subtree.sample(files, HEADERS).stream()
                .map(f -> {
                    progress.throwIfCancelled();
                    return looks.header(f);
                })
                .map(ImageHeader::uprightSize)
                .toList();
        progress.worked(1);
        return SizeSummary.of(sizes);
    }

    private static Values values(List<FileStamp> masks, LabelMap labels, FileLooks looks) {
        SortedMap<Integer, Long> pixels = new TreeMap<>();
        int seen = 0;
        for (FileStamp mask : Subtree.sample(masks, MASKS)) {
            Optional<MaskFeatures> features = looks.values(mask, labels);
            seen += features.isPresent() ? 1 : 0;
            features.ifPresent(f -> f.values().forEach((value, n) -> pixels.merge(value, n, Long::sum)));
        }
        return new Values(seen, pixels);
    }

    /** Counts samples that are there: a ledger may name others, which is a finding. */
    private static Map<Part, Integer> parts(Scan scan, SplitLedger split) {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        Map<String, Part> parts = split.parts();
        scan.samples().stream()
                .flatMap(s -> Optional.ofNullable(parts.get(s.key())).stream())
                .forEach(p -> counts.merge(p, 1, Integer::sum));
        return counts;
    }
}
