package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.check.facts.MaskFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.dataset.layout.Companions;
import org.maskwright.dataset.layout.Listing;
import org.maskwright.dataset.layout.MaskTwins;
import org.maskwright.dataset.layout.SeveralDatasets;
import org.maskwright.dataset.layout.StrayFile;

/**
 * Images that the layout has no place for, by what they are.
 *
 * @param companions made from samples for people to look at
 * @param twins the masks once more in another form
 * @param others all others but the several masks of an image
 */
record Foreign(List<StrayFile> companions, List<StrayFile> twins, List<StrayFile> others) {
    static Foreign of(DatasetFacts facts) {
        Set<String> instances = new HashSet<>();
        Halves.of(facts).several().byImage().values().forEach(instances::addAll);
        MaskTwins beside = MaskTwins.of(facts.samples().stream()
                .flatMap(s -> s.sample().mask().stream())
                .toList());
        List<StrayFile> companions = new ArrayList<>();
        List<StrayFile> twins = new ArrayList<>();
        List<StrayFile> others = new ArrayList<>();
        for (StrayFile file : facts.strays()) {
            if (file.kind() == StrayFile.StrayKind.IMAGE && !instances.contains(file.path())) {
                boolean companion = Companions.isOne(file.path());
                (companion ? companions : beside.hold(file.path()) ? twins : others).add(file);
            }
        }
        return new Foreign(companions, twins, others);
    }

    /** The folders that are each a dataset, where so much lies outside of the layout that there may be several; empty otherwise. */
    List<String> datasets(DatasetFacts facts) {
        return SeveralDatasets.beside(facts.root(), facts.samples().size(), ofSamples(facts), files(others));
    }

    /** The images and masks of all samples. */
    static List<Listing.File> ofSamples(DatasetFacts facts) {
        List<Listing.File> images = new ArrayList<>();
        for (SampleFacts s : facts.samples()) {
            s.image().map(ImageFacts::file).ifPresent(f -> images.add(file(f)));
            s.mask().map(MaskFacts::file).ifPresent(f -> images.add(file(f)));
        }
        return images;
    }

    /** Stray files as they are listed. */
    static List<Listing.File> files(List<StrayFile> strays) {
        return strays.stream()
                .map(s -> Listing.File.of(s.path(), s.bytes(), s.modifiedNs()))
                .toList();
    }

    private static Listing.File file(FileFacts facts) {
        return Listing.File.of(facts.path(), facts.bytes(), 0);
    }
}
