package org.maskwright.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.file.NaturalOrder;
import org.maskwright.dataset.layout.FileLooks;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.LayoutDetector;
import org.maskwright.dataset.layout.LayoutGuess;
import org.maskwright.dataset.layout.Listing;
import org.maskwright.dataset.layout.Pairing;
import org.maskwright.dataset.layout.SampleKeys;
import org.maskwright.dataset.layout.SampleLabels;
import org.maskwright.dataset.layout.SettledLayout;
import org.maskwright.dataset.layout.StatedLayout;
import org.maskwright.dataset.layout.StrayFile;
import org.maskwright.dataset.settings.DatasetSettings;

/** Makes samples of the files that were found. */
final class Scanning {
    private final Listing listing;
    private final SettledLayout settled;

    private Scanning(Listing listing, SettledLayout settled) {
        this.listing = listing;
        this.settled = settled;
    }

    /**
     * Settles the layout: the stated one, or the likeliest.
     *
     * @throws InputException when there is no image at all, or a stated layout is wrong or fits none
     */
    static Scanning of(Listing listing, FileLooks looks, DatasetSettings settings) throws InputException {
        if (listing.images().isEmpty()) {
            throw new InputException("there is no image in the dataset's folder any more; check where its files went");
        }
        if (settings.paths().isEmpty()) {
            return new Scanning(listing, LayoutDetector.detect(listing, looks, settings.labels()));
        }
        DatasetSettings.Paths stated = settings.paths().get();
        Layout layout =
                Layout.parse(stated.images(), stated.masks(), settings.labels().orElse(new LabelMap.Binary255()));
        Optional<FileLooks> toTell = settings.labels().isEmpty() ? Optional.of(looks) : Optional.empty();
        return new Scanning(listing, StatedLayout.settle(layout, listing, toTell));
    }

    /** Of a dataset whose images are all in quarantine: no samples. */
    static Scanning ofNothing(Listing listing, DatasetSettings settings) throws InputException {
        LabelMap labels = settings.labels().orElse(new LabelMap.Binary255());
        Layout layout = settings.paths().isPresent()
                ? Layout.parse(
                        settings.paths().get().images(), settings.paths().get().masks(), labels)
                : new Layout("nothing", "images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}", labels);
        String reason = "all images are in quarantine; restore them, or undo what set them aside";
        return new Scanning(
                listing,
                SettledLayout.of(
                        new LayoutGuess(layout, settings.paths().isPresent(), 0, Optional.empty(), reason), List.of()));
    }

    /** All samples, without the statuses that people gave them. */
    Scan scan() {
        Pairing.Paired paired = settled.paired();
        Layout layout = settled.guess().layout();
        List<String> labels = SampleLabels.of(paired.couples(), layout);
        var keys = new SampleKeys(layout);
        List<Sample> samples = new ArrayList<>(labels.size());
        Map<String, FileStamp> stamps = new LinkedHashMap<>(labels.size() * 3);
        for (int i = 0; i < labels.size(); i++) {
            Optional<FileStamp> image = paired.couples().get(i).image().map(Listing.File::stamp);
            Optional<FileStamp> mask = paired.couples().get(i).mask().map(Listing.File::stamp);
            var name = new SampleName(keys.of(paired.couples().get(i)), labels.get(i));
            samples.add(
                    new Sample(name, image.map(FileStamp::path), mask.map(FileStamp::path), SampleStatus.UNLABELLED));
            image.ifPresent(f -> stamps.put(f.path(), f));
            mask.ifPresent(f -> stamps.put(f.path(), f));
        }
        samples.sort(Comparator.comparing(Sample::label, NaturalOrder.NATURAL));
        return new Scan(
                settled.guess(), List.copyOf(samples), strays(paired.rest()), Collections.unmodifiableMap(stamps));
    }

    private List<StrayFile> strays(List<Listing.File> rest) {
        List<StrayFile> strays = new ArrayList<>(listing.others());
        rest.forEach(f -> strays.add(f.asStray()));
        strays.sort(Comparator.comparing(StrayFile::path, NaturalOrder.NATURAL));
        return List.copyOf(strays);
    }
}
