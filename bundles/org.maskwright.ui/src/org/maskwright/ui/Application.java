package org.maskwright.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.maskwright.ui.icons.IconRenderer;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.words.GroundMessages;

/**
 * Runs the workbench until its window is closed. The first program argument that is a folder is opened as a dataset; where none is, the last
 * one is tried if it can only be meant as that, and the window says what is wrong with it.
 */
public final class Application implements IApplication {
    /** As on the command line: what the user asked for cannot be. */
    private static final Integer EXIT_REFUSED = 2;

    @Override
    public Object start(IApplicationContext context) {
        IconRenderer.prepare();
        Display.setAppName(GroundMessages.PRODUCT);
        Display display = PlatformUI.createDisplay();
        var state = new StateFolder(Optional.ofNullable(Platform.getInstanceLocation()));
        try {
            return switch (state.take()) {
                case StateFolder.TakeAnswer.Ours ours -> run(display, folder(context));
                case StateFolder.TakeAnswer.Refused refused -> refuse(context, refused.why());
            };
        } finally {
            state.release();
            display.dispose();
        }
    }

    private static Integer run(Display display, Optional<Path> folder) {
        int code = PlatformUI.createAndRunWorkbench(display, new MaskwrightAdvisor(folder));
        return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
    }

    /** Said twice, as who started it from a shell may not see the dialog. */
    private static Integer refuse(IApplicationContext context, String why) {
        System.err.println("maskwright: " + why.replaceAll("\\s+", " "));
        context.applicationRunning();
        MessageDialog.openError(null, WorkbenchMessages.STATE_TITLE, why);
        return EXIT_REFUSED;
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        UiThread.of(PlatformUI.getWorkbench().getDisplay())
                .andWait(() -> PlatformUI.getWorkbench().close());
    }

    private static Optional<Path> folder(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return Arrays.stream(arguments)
                .flatMap(a -> path(a).stream())
                .filter(Files::isDirectory)
                .findFirst()
                .or(() -> meant(arguments));
    }

    /** The last argument, unless it is an option or may be the value of one. */
    static Optional<Path> meant(String... arguments) {
        int last = arguments.length - 1;
        boolean plain =
                last >= 0 && !arguments[last].startsWith("-") && (last == 0 || !arguments[last - 1].startsWith("-"));
        return plain ? path(arguments[last]) : Optional.empty();
    }

    private static Optional<Path> path(String argument) {
        try {
            return argument.isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(argument).toAbsolutePath().normalize());
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
