package org.maskwright.cli;

import java.io.PrintStream;
import org.maskwright.core.VisibleText;

/**
 * A stream to a terminal on which names of files do nothing: a line stays one line, whatever is in it, and what a terminal would obey is shown
 * by its code. Bytes pass as they are.
 */
final class VisibleStream extends PrintStream {
    private final PrintStream behind;

    private VisibleStream(PrintStream behind) {
        super(behind, true, behind.charset());
        this.behind = behind;
    }

    /** Over this stream; the same one when it is such a stream itself. */
    static PrintStream over(PrintStream stream) {
        return stream instanceof VisibleStream ? stream : new VisibleStream(stream);
    }

    /** The stream behind such a stream, for what is no text from outside: colours, progress bars. */
    static PrintStream behind(PrintStream stream) {
        return stream instanceof VisibleStream visible ? visible.behind : stream;
    }

    @Override
    public void println(String line) {
        behind.println(VisibleText.of(String.valueOf(line)));
    }

    @Override
    public void println(Object line) {
        println(String.valueOf(line));
    }

    /** Prints a text of ours that may have several lines. */
    @Override
    public void print(String text) {
        behind.print(VisibleText.ofLines(String.valueOf(text)));
    }
}
