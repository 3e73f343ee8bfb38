package org.maskwright.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Runs the workbench until its window is closed. The first program argument that is a folder is opened as a dataset. */
public final class Application implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName(Messages.WINDOW_TITLE);
        Display display = PlatformUI.createDisplay();
        try {
            int code = PlatformUI.createAndRunWorkbench(display, new MaskwrightAdvisor(folder(context)));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                PlatformUI.getWorkbench().close();
            }
        });
    }

    private static Optional<Path> folder(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return Arrays.stream(arguments)
                .flatMap(a -> path(a).stream())
                .filter(Files::isDirectory)
                .findFirst();
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
