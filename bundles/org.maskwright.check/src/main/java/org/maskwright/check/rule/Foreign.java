package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.check.facts.MaskFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.dataset.file.NaturalOrder;
import org.maskwright.dataset.layout.Companions;
import org.maskwright.dataset.layout.Listing;
import org.maskwright.dataset.layout.SeveralDatasets;
import org.maskwright.dataset.layout.StrayFile;

/**
 * Images that the layout has no place for, by what they are.
 *
 * @param companions made from samples for people to look at
 * @param others all others but the several masks of an image
 */
record Foreign(List<StrayFile> companions, List<StrayFile> others) {
    static Foreign of(DatasetFacts facts) {
        Set<String> instances = new HashSet<>();
        Halves.of(facts).several().byImage().values().forEach(instances::addAll);
        List<StrayFile> companions = new ArrayList<>();
        List<StrayFile> others = new ArrayList<>();
        for (StrayFile file : facts.strays()) {
            if (file.kind() == StrayFile.Kind.IMAGE && !instances.contains(file.path())) {
                (Companions.isOne(file.path()) ? companions : others).add(file);
            }
        }
        return new Foreign(companions, others);
    }

    /** The folders that are each a dataset, where so much lies outside of the layout that there may be several; empty otherwise. */
    List<String> datasets(DatasetFacts facts) {
        long inside = facts.samples().size();
        return 4L * others.size() < inside || others.size() < 4
                ? List.of()
                : SeveralDatasets.in(facts.root(), images(facts));
    }

    private List<Listing.File> images(DatasetFacts facts) {
        List<Listing.File> images = new ArrayList<>();
        for (SampleFacts s : facts.samples()) {
            s.image().map(ImageFacts::file).ifPresent(f -> images.add(file(f)));
            s.mask().map(MaskFacts::file).ifPresent(f -> images.add(file(f)));
        }
        others.forEach(s -> images.add(file(s.path(), s.bytes())));
        images.sort(Comparator.comparing(Listing.File::path, NaturalOrder.NATURAL));
        return images;
    }

    private static Listing.File file(FileFacts facts) {
        return file(facts.path(), facts.bytes());
    }

    private static Listing.File file(String path, long bytes) {
        int slash = path.lastIndexOf('/');
        return new Listing.File(path.substring(0, Math.max(0, slash)), path.substring(slash + 1), bytes, 0);
    }
}
