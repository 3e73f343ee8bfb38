package org.maskwright.ui.jobs;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.ui.words.GroundMessages;

/** What a user is told of a failure: one line that says what to do. Reads the disk; not for the UI thread. */
public final class Failure {
    /** A word, that is, and not the beginning of a path. */
    private static final Pattern FIRST_WORD = Pattern.compile("[a-z]+ ");

    private Failure() {}

    /**
     * A warning with that line and no stack; that of what nobody expected is logged.
     *
     * @param root of the dataset that was worked on
     */
    public static IStatus status(Exception e, Path root) {
        boolean expected = e instanceof InputException || e instanceof FileSystemException;
        if (!expected) {
            ILog.of(Failure.class).error(String.valueOf(e.getMessage()), e);
        }
        return new Status(IStatus.WARNING, Failure.class, text(e, root));
    }

    /** The line. */
    public static String text(Exception e, Path root) {
        return Files.isDirectory(root) ? text(e) : NLS.bind(GroundMessages.FAILURE_DATASET_GONE, root);
    }

    /** The line, whatever was worked on. */
    public static String text(Exception e) {
        return switch (e) {
            case InputException wrong -> sentence(wrong.getMessage());
            case NoSuchFileException gone -> NLS.bind(GroundMessages.FAILURE_FILE_GONE, gone.getFile());
            case AccessDeniedException denied -> NLS.bind(GroundMessages.FAILURE_DENIED, denied.getFile());
            case FileSystemException other
            when other.getReason() != null -> NLS.bind(GroundMessages.FAILURE_FILE, other.getFile(), other.getReason());
            default -> NLS.bind(GroundMessages.FAILURE_OTHER, e.getMessage() == null ? e.toString() : e.getMessage());
        };
    }

    /** Messages of the core begin in lower case, as they follow a program's name on the command line. */
    static String sentence(String message) {
        return FIRST_WORD.matcher(message).lookingAt()
                ? message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1)
                : message;
    }
}
