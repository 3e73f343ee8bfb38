package org.maskwright.ui.jobs;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/**
 * The one way to the UI thread, for what belongs to a widget: does there what it is given, and nothing once the widget is gone. Nobody else
 * calls {@code asyncExec} and its like, so nobody else can forget to ask whether there is something to show it in. Methods from any thread.
 */
public final class UiThread {
    private final Display display;
    private final BooleanSupplier gone;

    private UiThread(Display display, BooleanSupplier gone) {
        this.display = display;
        this.gone = gone;
    }

    /** For a widget that is there now, and what is shown in it. */
    public static UiThread of(Widget owner) {
        return new UiThread(owner.getDisplay(), owner::isDisposed);
    }

    /** For what lasts as long as the workbench. */
    public static UiThread of(Display display) {
        return new UiThread(display, display::isDisposed);
    }

    /** Does something when the UI thread is free, also if this is it. */
    public void soon(Runnable what) {
        post(() -> doUnlessGone(what));
    }

    /**
     * Does something later.
     *
     * @param delayMs at least so much later, ms
     */
    public void after(int delayMs, Runnable what) {
        Runnable then = () -> doUnlessGone(what);
        if (display == Display.findDisplay(Thread.currentThread())) {
            display.timerExec(delayMs, then);
        } else {
            post(() -> display.timerExec(delayMs, then));
        }
    }

    /**
     * Makes an update that may be asked for often: all that ask while it is to come make one.
     *
     * @param update sees what is so when it is done, not when it was asked for
     * @return asks for it, from any thread
     */
    public Runnable merged(Runnable update) {
        return merged(update, this::soon);
    }

    /**
     * Makes an update that may be asked for very often: it is done once in a time.
     *
     * @param periodMs from the first that asks, ms
     * @return asks for it, from any thread
     */
    public Runnable merged(int periodMs, Runnable update) {
        return merged(update, what -> after(periodMs, what));
    }

    private static Runnable merged(Runnable update, Consumer<Runnable> way) {
        var asked = new AtomicBoolean();
        Runnable once = () -> {
            // Before, not after: who asks during the update knows of something that it may not have seen.
            asked.set(false);
            update.run();
        };
        return () -> {
            if (asked.compareAndSet(false, true)) {
                way.accept(once);
            }
        };
    }

    /** Does something and waits for its end; for who must not go on before. A job must not: the UI thread may be waiting for it. */
    public void andWait(Runnable what) {
        ifDisplayed(() -> display.syncExec(() -> doUnlessGone(what)));
    }

    private void post(Runnable what) {
        ifDisplayed(() -> display.asyncExec(what));
    }

    private void doUnlessGone(Runnable what) {
        if (!gone.getAsBoolean()) {
            what.run();
        }
    }

    /** The display may go at any moment on its own thread; what it showed is gone then as well. */
    private void ifDisplayed(Runnable call) {
        try {
            call.run();
        } catch (SWTException failed) {
            if (failed.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw failed;
            }
        }
    }
}
