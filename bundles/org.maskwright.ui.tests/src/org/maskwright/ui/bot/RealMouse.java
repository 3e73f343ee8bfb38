package org.maskwright.ui.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/**
 * A mouse whose events come from the X server, as a person's do. Of those that SWT posts, a press has no place, and while it lasts the pointer
 * moves without a button: GTK never drags with them.
 */
public final class RealMouse implements AutoCloseable {
    /** A hand is not faster; the program that is dragged over has time to answer. */
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(25);

    private static final int STEPS = 20;

    private final WorkbenchBot bot;
    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;

    /**
     * Starts the program that moves the mouse.
     *
     * @param folder for its one class
     */
    public RealMouse(WorkbenchBot bot, Path folder) throws IOException {
        this.bot = bot;
        String name = MouseServer.class.getName();
        Path file = folder.resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (InputStream code = MouseServer.class.getResourceAsStream("MouseServer.class")) {
            Files.copy(code, file);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(java, "-cp", folder.toString(), name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Presses the first button at a point of a control, moves by small steps to a point of another, and lets it go there. Nothing is asked of the
     * UI thread meanwhile: it does not answer until it knows whether something is dragged.
     */
    public void drag(Control source, Point at, Control target, Point there) {
        Point from = bot.get(() -> source.toDisplay(at));
        Point to = bot.get(() -> target.toDisplay(there));
        go(from);
        order("press");
        for (int i = 1; i <= STEPS; i++) {
            LockSupport.parkNanos(BETWEEN_STEPS.toNanos());
            go(new Point(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS));
        }
        bot.waitUntil(
                "the pointer is there", () -> bot.display().getCursorLocation().equals(to));
        order("release");
    }

    /** Presses the first button at a point of a control and lets it go there. */
    public void click(Control control, Point at) {
        hover(control, at);
        order("press");
        order("release");
    }

    /** The same, with the right button. */
    public void rightClick(Control control, Point at) {
        hover(control, at);
        order("press right");
        order("release right");
    }

    /** Moves to a point of a control. */
    public void hover(Control control, Point at) {
        Point there = bot.get(() -> control.toDisplay(at));
        go(there);
        bot.waitUntil(
                "the pointer is there", () -> bot.display().getCursorLocation().equals(there));
    }

    private void go(Point to) {
        order("move " + to.x + " " + to.y);
    }

    private void order(String line) {
        orders.println(line);
        try {
            if (!"done".equals(answers.readLine())) {
                throw new IllegalStateException("the mouse does not answer to " + line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }
}
