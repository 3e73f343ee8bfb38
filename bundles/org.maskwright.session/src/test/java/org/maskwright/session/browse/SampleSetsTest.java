package org.maskwright.session.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.browse.SampleSet.All;
import org.maskwright.session.browse.SampleSet.FolderSet;
import org.maskwright.session.browse.SampleSet.Lacking;
import org.maskwright.session.browse.SampleSet.OfPart;
import org.maskwright.session.browse.SampleSet.OfSeverity;
import org.maskwright.session.browse.SampleSet.OfStatus;
import org.maskwright.session.browse.SampleSet.SetKind;

class SampleSetsTest {
    private static final int MANY = 34_427;

    private static BrowserRow row(String image, SampleStatus status, Optional<Part> part, Optional<Severity> worst) {
        return new BrowserRow(
                new Sample(image, Optional.of(image), Optional.of("masks/x.png"), status),
                part,
                worst,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static BrowserRow row(String image, Optional<Severity> worst) {
        return row(image, SampleStatus.UNLABELLED, Optional.empty(), worst);
    }

    private final SampleSets sets = SampleSets.of(List.of(
            row("images/b/1.jpg", SampleStatus.VERIFIED, Optional.of(Part.TEST), Optional.of(Severity.ERROR)),
            row("images/A/day/2.jpg", Optional.of(Severity.INFO)),
            row("images/A/day/3.jpg", Optional.empty()),
            row("images/c/deep/er/4.jpg", Optional.of(Severity.WARNING)),
            row("images/5.jpg", Optional.empty())));

    private static String told(SampleSet set) {
        String name = set.choice() instanceof FolderSet folder
                ? folder.name()
                : set.choice().toString();
        String below = set.children().isEmpty()
                ? ""
                : set.children().stream().map(SampleSetsTest::told).toList().toString();
        return name + ' ' + set.count() + set.worst().map(w -> " " + w.text()).orElse("") + below;
    }

    private List<SampleSet> group(SetKind group) {
        return sets.path(group).getFirst().children();
    }

    @Test
    void foldersAreCountedWithAllWithinThem() {
        assertEquals(4, sets.folders());
        assertEquals(
                List.of("images 5 error[A/day 2 info, b 1 error, c/deep/er 1 warning]"),
                group(SetKind.FOLDERS).stream().map(SampleSetsTest::told).toList());
        assertEquals(5, sets.roots().getFirst().count());
        assertEquals(Optional.of(Severity.ERROR), sets.roots().getFirst().worst());
    }

    @Test
    void setsThatHoldNothingAreLeftOut() {
        assertEquals(
                List.of(
                        new OfSeverity(Severity.ERROR),
                        new OfSeverity(Severity.WARNING),
                        new OfSeverity(Severity.INFO),
                        new Lacking("no:finding")),
                group(SetKind.FINDINGS).stream().map(SampleSet::choice).toList());
        assertEquals(
                List.of(4, 1),
                group(SetKind.STATUSES).stream().map(SampleSet::count).toList());
        assertEquals(
                List.of(new OfPart(Part.TEST), new Lacking("no:part")),
                group(SetKind.PARTS).stream().map(SampleSet::choice).toList());
        var alone = SampleSets.of(List.of(row("images/1.jpg", Optional.empty())));
        assertEquals(List.of(), alone.path(SetKind.FOLDERS));
        assertEquals(List.of(), alone.path(SetKind.PARTS));
        assertEquals(SampleSets.NONE, SampleSets.of(List.of()));
    }

    @Test
    void oneSetIsChosenAtATimeAndTheRestOfTheFilterStays() {
        BrowserFilter typed = BrowserFilter.ALL.withText("anna").withRule(Optional.of("MASK_HOLES"));
        BrowserFilter folder = new FolderSet("images/b", "b").applied(typed);
        assertEquals("anna folder:images/b", folder.text());
        assertEquals(Optional.of("MASK_HOLES"), folder.rule());
        BrowserFilter status = new OfStatus(SampleStatus.VERIFIED).applied(folder);
        assertEquals(typed.withStatus(Optional.of(SampleStatus.VERIFIED)), status);
        BrowserFilter fine = new Lacking("no:finding").applied(status);
        assertEquals(typed.withText("anna no:finding"), fine);
        assertEquals(typed, new All().applied(fine));
        assertEquals(typed, SetKind.STATUSES.applied(fine));
    }

    @Test
    void aFilterTellsWhichSetIsChosen() {
        assertEquals(new All(), SampleSet.chosen(BrowserFilter.ALL.withText("anna")));
        for (var choice : List.of(
                new OfStatus(SampleStatus.VERIFIED),
                new OfPart(Part.TEST),
                new OfSeverity(Severity.ERROR),
                new Lacking("no:finding"))) {
            assertEquals(choice, SampleSet.chosen(choice.applied(BrowserFilter.ALL)));
        }
        var chosen = SampleSet.chosen(new FolderSet("images/A/day", "A/day").applied(BrowserFilter.ALL));
        assertEquals(
                List.of(SetKind.FOLDERS, new FolderSet("images", "images"), new FolderSet("images/A/day", "A/day")),
                sets.path(chosen).stream().map(SampleSet::choice).toList());
        assertEquals(List.of(), sets.path(new FolderSet("gone", "gone")));
    }

    @Test
    void aFolderAdmitsAsManyAsItCounts() {
        List<BrowserRow> rows = new ArrayList<>(IntStream.range(0, MANY)
                .mapToObj(i -> row("images/" + i % 300 + "/" + i % 7 + "/" + i + ".jpg", Optional.empty()))
                .toList());
        long begin = System.nanoTime();
        SampleSets many = SampleSets.of(rows);
        long built = System.nanoTime();
        var model = new BrowserModel();
        model.show(rows);
        model.filter(new FolderSet("images/17", "17").applied(BrowserFilter.ALL));
        System.out.printf("sets of %,d samples in %,d folders: %.0f ms%n", MANY, many.folders(), (built - begin) / 1e6);
        assertEquals(2100, many.folders());
        assertEquals(
                many.path(new FolderSet("images/17", "17")).getLast().count(),
                model.view().rows().size());
        assertTrue(built - begin < 2_000_000_000L, "took " + (built - begin) / 1e6 + " ms");
    }
}
