package org.maskwright.dataset.layout;

import java.util.Locale;
import java.util.Set;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.imaging.file.ImageFormat;

/** What a file's or folder's name alone tells about it. */
public final class FileNames {
    /** Tools' own folders: never entered, not reported. */
    private static final Set<String> TOOL_FOLDERS = Set.of(
            StateFile.FOLDER,
            ".git",
            ".hg",
            ".svn",
            ".bzr",
            ".dvc",
            ".idea",
            ".vscode",
            ".settings",
            ".venv",
            "__pycache__");

    /** Folders that systems leave behind: what is in them is junk, whatever it is called. */
    private static final Set<String> JUNK_FOLDERS = Set.of(
            "__macosx",
            "@eadir",
            ".ipynb_checkpoints",
            ".appledouble",
            ".trashes",
            ".spotlight-v100",
            ".fseventsd",
            ".thumbnails",
            "$recycle.bin",
            "system volume information");

    private static final Set<String> JUNK_FILES = Set.of(
            ".ds_store",
            "thumbs.db",
            "thumbs.db:encryptable",
            "ehthumbs.db",
            "desktop.ini",
            ".directory",
            ".localized",
            "icon\r");

    private FileNames() {}

    /** Whether a folder of this name belongs to a tool, this one included: never entered, not reported. */
    public static boolean isToolFolder(String name) {
        return TOOL_FOLDERS.contains(name);
    }

    /** Whether a system leaves folders of this name behind. */
    public static boolean isJunkFolder(String name) {
        return JUNK_FOLDERS.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean isImage(String name) {
        return ImageFormat.ofName(name).isPresent();
    }

    /** What a file is when it is no image that could be part of a sample. */
    public static StrayFile.StrayKind strayKind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("._") || JUNK_FILES.contains(lower) || AtomicFiles.isTemporary(name)) {
            return StrayFile.StrayKind.JUNK;
        }
        return lower.endsWith(".json")
                ? StrayFile.StrayKind.JSON
                : isImage(name) ? StrayFile.StrayKind.IMAGE : StrayFile.StrayKind.OTHER;
    }
}
