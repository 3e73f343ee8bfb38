package org.maskwright.session.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maskwright.session.browse.Rows.row;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;

class SampleQueryTest {
    private final BrowserRow anna = new BrowserRow(
            new Sample("Anna 1", Optional.of("images/at home/Anna 1.jpg"), Optional.empty(), SampleStatus.VERIFIED),
            Optional.of(Part.TEST),
            Optional.of(Severity.WARNING),
            List.of("MASK_EMPTY", "IMAGE_BLURRY"),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.of(0.04),
            OptionalInt.of(3),
            Optional.empty(),
            Optional.empty());

    private boolean admits(String query) {
        SampleQuery parsed = SampleQuery.parse(query);
        assertEquals(List.of(), parsed.unclear(), query);
        return parsed.admits(anna);
    }

    @Test
    void wordsAreInNamesAndPathsInAnyCase() {
        assertTrue(admits(""));
        assertTrue(admits("anna IMAGES/"));
        assertTrue(admits("\"at home\""));
        assertFalse(admits("\"home at\""));
        assertTrue(admits("home at"));
        assertFalse(admits("-anna"));
        assertTrue(admits("-berta"));
    }

    @Test
    void termsAskForWhatIsKnownOfASample() {
        assertTrue(admits("rule:MASK_EMPTY status:verified part:test area:<5%"));
        assertTrue(admits("rule:blurry"));
        assertFalse(admits("rule:holes"));
        assertTrue(admits("severity:warning"));
        assertFalse(admits("severity:error"));
        assertTrue(admits("has:finding no:mask has:image"));
        assertFalse(admits("has:mask"));
        assertTrue(admits("-part:train"));
    }

    @Test
    void aBeginningOfAStatusIsAllThatBeginSo() {
        var empty = row("1", SampleStatus.VERIFIED_EMPTY, 0, List.of());
        assertTrue(SampleQuery.parse("status:veri").admits(empty));
        assertTrue(SampleQuery.parse("status:veri").admits(anna));
        assertFalse(SampleQuery.parse("status:verified").admits(empty));
    }

    @Test
    void rangesHaveEndsThatBelongToThemOrNot() {
        assertTrue(admits("area:4% area:0.04 area:>=4% area:<=.04 area:1..10% area:..4% area:0.01.."));
        assertFalse(admits("area:<4%"));
        assertFalse(admits("area:>4%"));
        assertTrue(admits("components:3 components:2..5 components:>2"));
        assertFalse(admits("components:1"));
        var unknown = row("2", SampleStatus.UNLABELLED, -1, List.of());
        assertFalse(SampleQuery.parse("area:>=0").admits(unknown));
    }

    @Test
    void aFolderHoldsWhatIsWithinIt() {
        assertTrue(admits("folder:images"));
        assertTrue(admits("folder:\"images/at home\""));
        assertFalse(admits("folder:image"));
        assertFalse(admits("folder:images/at"));
    }

    @Test
    void whatMeansNothingIsSaidAndLeftOut() {
        SampleQuery query = SampleQuery.parse("anna area:large status: has:wings rule:");
        assertEquals(List.of("area:large", "status:", "has:wings", "rule:"), query.unclear());
        assertTrue(query.admits(anna));
        assertEquals(List.of(), SampleQuery.parse("12:30 -").unclear());
    }

    @Test
    void termsArePutIntoATextAndTakenOut() {
        String text = SampleQuery.withFolder(" anna  folder:images/b ", "images/at home");
        assertEquals("anna folder:\"images/at home\"", text);
        assertEquals(Optional.of("images/at home"), SampleQuery.folder(text));
        assertEquals("anna", SampleQuery.withoutFolder(text));
        List<String> areas = List.of("area:0", "area:<1%");
        assertEquals("anna area:<1%", SampleQuery.choose("anna area:0", areas, "area:<1%"));
        assertEquals("anna", SampleQuery.choose("anna area:0", areas, ""));
        assertTrue(SampleQuery.contains("anna area:0", "area:0"));
        assertFalse(SampleQuery.contains("anna area:0", "area:"));
    }
}
