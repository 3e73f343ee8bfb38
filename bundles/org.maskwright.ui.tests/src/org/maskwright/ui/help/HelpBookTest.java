package org.maskwright.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.maskwright.ui.help.HelpText.LineShape;
import org.maskwright.ui.help.HelpText.TextStyle;

class HelpBookTest {
    @Test
    void marksBecomeLooks() {
        HelpText text =
                HelpSetter.set("# A title\n\nOne **two** `three`\n[four](b.md#x).\n\n* item\n\n```\ncode\n```\n");
        assertEquals("A title\n\nOne two three four.\n\n•\titem\n\ncode\n", text.text());
        assertEquals(
                List.of(TextStyle.TITLE, TextStyle.BOLD, TextStyle.CODE, TextStyle.LINK, TextStyle.CODE),
                text.spans().stream().map(s -> s.styles().iterator().next()).toList());
        assertEquals("b.md#x", text.spans().get(3).target());
        assertEquals("four", text.text().substring(text.spans().get(3).start()).substring(0, 4));
        assertEquals(
                List.of(LineShape.ITEM, LineShape.CODE),
                text.blocks().stream().map(HelpText.Block::shape).toList());
        assertEquals(0, text.anchors().get("a-title"));
    }

    @Test
    void cellsAreTabbed() {
        HelpText text = HelpSetter.set("| a | b |\n|---|---|\n| `c` | d\\|e |\n");
        assertEquals("a\tb\nc\td|e\n", text.text());
        assertEquals(LineShape.TABLE, text.blocks().getFirst().shape());
    }

    @Test
    void linksLeadBetweenPages() {
        HelpBook book = HelpBook.of(
                Map.of("workbench.md", "[x](adr/1.md#why)", "adr/1.md", "# One\n\n## Why\n[b](../workbench.md)"));
        HelpPage first = book.pages().getFirst();
        assertEquals("workbench.md", first.path());
        HelpBook.HelpPlace why = book.follow(first, "adr/1.md#why").orElseThrow();
        assertEquals("Why", why.page().text().text().substring(why.offset(), why.offset() + 3));
        assertEquals(
                first, book.follow(why.page(), "../workbench.md").orElseThrow().page());
        assertEquals(Optional.empty(), book.follow(first, "none.md"));
    }

    @Test
    void findingGoesRoundTheBookOnce() {
        HelpBook book = HelpBook.of(Map.of("a.md", "apple pear", "b.md", "Pear"));
        HelpPage a = book.pages().getFirst();
        HelpPage b = book.pages().getLast();
        assertEquals(Optional.of(new HelpBook.HelpPlace(a, 6)), book.find("PEAR", new HelpBook.HelpPlace(a, 0)));
        assertEquals(Optional.of(new HelpBook.HelpPlace(b, 0)), book.find("pear", new HelpBook.HelpPlace(a, 7)));
        assertEquals(Optional.of(new HelpBook.HelpPlace(a, 6)), book.find("pear", new HelpBook.HelpPlace(b, 1)));
        assertEquals(Optional.empty(), book.find("plum", new HelpBook.HelpPlace(a, 0)));
    }

    @Test
    void thePackedPagesLeadNowhereElse() {
        HelpBook book = packed();
        assertTrue(book.pages().size() >= 6, "only " + book.pages().size() + " pages");
        List<String> lost = book.pages().stream()
                .flatMap(p -> p.text().spans().stream()
                        .map(HelpText.TextSpan::target)
                        .filter(t -> !t.isEmpty() && !t.startsWith("http"))
                        .filter(t -> book.follow(p, t).isEmpty())
                        .map(t -> p.path() + ": " + t))
                .distinct()
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void everyViewHasItsChapter() {
        HelpPage workbench = packed().page("workbench.md").orElseThrow();
        List<String> without = Stream.of(
                        PlatformUI.getWorkbench().getViewRegistry().getViews())
                .filter(v -> v.getId().startsWith("org.maskwright."))
                .map(v -> HelpText.anchor(v.getLabel()))
                .filter(a -> !workbench.text().anchors().containsKey(a))
                .toList();
        assertEquals(List.of(), without);
    }

    private static HelpBook packed() {
        return HelpBook.of(Platform.getBundle("org.maskwright.ui"));
    }
}
