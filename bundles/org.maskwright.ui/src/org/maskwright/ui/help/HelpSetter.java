package org.maskwright.ui.help;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.maskwright.ui.help.HelpText.Block;
import org.maskwright.ui.help.HelpText.LineShape;
import org.maskwright.ui.help.HelpText.TextSpan;
import org.maskwright.ui.help.HelpText.TextStyle;

/** Sets Markdown as text. For one page. */
final class HelpSetter extends AbstractVisitor {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final StringBuilder text = new StringBuilder();
    private final List<TextSpan> spans = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<HelpText.Heading> headings = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private final Set<TextStyle> styles = EnumSet.noneOf(TextStyle.class);
    private final Deque<Integer> numbers = new ArrayDeque<>();
    private String target = "";

    private HelpSetter() {}

    /** The page that a text in Markdown describes. */
    static HelpText set(String markdown) {
        var setter = new HelpSetter();
        PARSER.parse(markdown).accept(setter);
        return new HelpText(setter.text.toString(), setter.spans, setter.blocks, setter.headings, setter.anchors);
    }

    private void append(String words) {
        if (!styles.isEmpty() && !words.isEmpty()) {
            spans.add(new TextSpan(text.length(), words.length(), EnumSet.copyOf(styles), target));
        }
        text.append(words);
    }

    private void within(TextStyle style, Runnable what) {
        boolean added = styles.add(style);
        what.run();
        if (added) {
            styles.remove(style);
        }
    }

    private void gap() {
        while (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }

    @Override
    public void visit(Heading heading) {
        gap();
        int start = text.length();
        within(
                switch (heading.getLevel()) {
                    case 1 -> TextStyle.TITLE;
                    case 2 -> TextStyle.CHAPTER;
                    default -> TextStyle.SECTION;
                },
                () -> visitChildren(heading));
        String title = text.substring(start);
        headings.add(new HelpText.Heading(heading.getLevel(), title, start));
        anchors.putIfAbsent(HelpText.anchor(title), start);
        gap();
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean item = paragraph.getParent() instanceof ListItem;
        if (!item) {
            gap();
        }
        visitChildren(paragraph);
        text.append('\n');
    }

    @Override
    public void visit(BulletList list) {
        list(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        list(list, list.getMarkerStartNumber());
    }

    private void list(Node list, int first) {
        if (numbers.isEmpty()) {
            gap();
        }
        numbers.push(first);
        visitChildren(list);
        numbers.pop();
    }

    @Override
    public void visit(ListItem item) {
        int number = numbers.pop();
        int start = text.length();
        text.append(number == 0 ? "•\t" : number + ".\t");
        numbers.push(number == 0 ? 0 : number + 1);
        int depth = numbers.size();
        Node child = item.getFirstChild();
        while (child != null) {
            boolean list = child instanceof BulletList || child instanceof OrderedList;
            if (list) {
                blocks.add(new Block(start, text.length(), LineShape.ITEM, depth));
            }
            child.accept(this);
            start = list ? text.length() : start;
            child = child.getNext();
        }
        if (text.length() > start) {
            blocks.add(new Block(start, text.length(), LineShape.ITEM, depth));
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    private void code(String lines) {
        gap();
        int start = text.length();
        within(TextStyle.CODE, () -> append(lines.stripTrailing()));
        text.append('\n');
        blocks.add(new Block(start, text.length(), LineShape.CODE, 1));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            gap();
            int start = text.length();
            visitChildren(block);
            blocks.add(new Block(start, text.length(), LineShape.TABLE, 0));
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case TableCell cell when cell.isHeader() -> within(TextStyle.BOLD, () -> visitChildren(cell));
            case TableRow row -> {
                cells(row);
                text.append('\n');
            }
            default -> visitChildren(node);
        }
    }

    private void cells(TableRow row) {
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cell.accept(this);
            if (cell.getNext() != null) {
                text.append('\t');
            }
        }
    }

    @Override
    public void visit(Link link) {
        target = link.getDestination();
        within(TextStyle.LINK, () -> visitChildren(link));
        target = "";
    }

    @Override
    public void visit(Emphasis emphasis) {
        within(TextStyle.ITALIC, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within(TextStyle.BOLD, () -> visitChildren(strong));
    }

    @Override
    public void visit(Code code) {
        within(TextStyle.CODE, () -> append(code.getLiteral()));
    }

    @Override
    public void visit(Text words) {
        append(words.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak newLine) {
        append(" ");
    }

    @Override
    public void visit(HardLineBreak newLine) {
        text.append('\n');
    }
}
