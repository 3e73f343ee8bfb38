package org.maskwright.ui.help;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page as plain text, with what its stretches look like. Cells of a table are separated by tabs. Immutable.
 *
 * @param text lines end with {@code \n}
 * @param spans stretches that look other than plain text, in order
 * @param blocks lines that are set other than plain paragraphs, in order
 * @param headings in order
 * @param anchors offsets of headings, by the names that links use
 */
public record HelpText(
        String text, List<TextSpan> spans, List<Block> blocks, List<Heading> headings, Map<String, Integer> anchors) {
    /** How a stretch looks. */
    public enum TextStyle {
        /** Strong. */
        BOLD,
        /** Emphasised. */
        ITALIC,
        /** Typed, as code. */
        CODE,
        /** A page's title. */
        TITLE,
        /** A chapter's title. */
        CHAPTER,
        /** A section's title. */
        SECTION,
        /** Leads to another place. */
        LINK
    }

    /** How lines are set. */
    public enum LineShape {
        /** Item of a list: what wraps is indented. */
        ITEM,
        /** Lines of code. */
        CODE,
        /** Rows of a table. */
        TABLE
    }

    /**
     * A stretch of characters.
     *
     * @param start offset of the first
     * @param length how many
     * @param styles how they look
     * @param target where they lead; empty when nowhere
     */
    public record TextSpan(int start, int length, Set<TextStyle> styles, String target) {}

    /**
     * Some lines.
     *
     * @param start offset of the first character
     * @param end offset after the last
     * @param shape how they are set
     * @param depth how far in, 0 for not at all
     */
    public record Block(int start, int end, LineShape shape, int depth) {}

    /**
     * A heading.
     *
     * @param level 1 for the page's title
     * @param title its text
     * @param offset where it begins
     */
    public record Heading(int level, String title, int offset) {}

    /** Copies everything. */
    public HelpText {
        spans = List.copyOf(spans);
        blocks = List.copyOf(blocks);
        headings = List.copyOf(headings);
        anchors = Map.copyOf(anchors);
    }

    /** The name under which links know a heading: as common hosts of Markdown make it. */
    public static String anchor(String title) {
        var name = new StringBuilder();
        title.strip().toLowerCase(java.util.Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                name.appendCodePoint(c);
            } else if (c == ' ') {
                name.append('-');
            }
        });
        return name.toString();
    }
}
