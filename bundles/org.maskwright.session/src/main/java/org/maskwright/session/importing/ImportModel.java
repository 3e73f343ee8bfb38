package org.maskwright.session.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.format.FormatCatalogue;
import org.maskwright.format.container.Unpacked;
import org.maskwright.format.model.FreshFolder;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.session.FormVerdict;
import org.maskwright.session.Sentence;
import org.maskwright.session.TypedPath;

/** What the import wizard asks for and says about it, without a window. Of one thread. */
public final class ImportModel {
    private final Path home;
    private final List<ReadableFormat> formats = FormatCatalogue.standard().readable();
    private ImportForm form = ImportForm.EMPTY;

    /** @param home a folder of the user's, for what lies where nothing can be written */
    public ImportModel(Path home) {
        this.home = home;
    }

    /** The formats that can be read. */
    public List<ReadableFormat> formats() {
        return formats;
    }

    /** What stands in the fields. */
    public ImportForm form() {
        return form;
    }

    /** Takes what was typed; a folder that nobody typed goes with the source, and another source is of a format that is to be found out. */
    public void change(ImportForm next) {
        boolean other = !next.source().equals(form.source());
        boolean proposed = next.target().equals(place(form.source()));
        ImportForm fresh = other ? next.as(Optional.empty()) : next;
        form = other && proposed ? fresh.to(place(next.source())) : fresh;
    }

    /** Chooses the format; empty to find out. */
    public void read(Optional<ReadableFormat> as) {
        form = form.as(as);
    }

    /** A folder beside the source that is not there yet; blank while there is no source. */
    private String place(String typed) {
        Optional<Path> source = TypedPath.of(typed).filter(Files::exists);
        if (source.isEmpty()) {
            return "";
        }
        Path top = top(source.get());
        Path parent =
                Optional.ofNullable(top.getParent()).filter(Files::isWritable).orElse(home);
        String name = String.valueOf(source.get().getFileName()).replaceAll("\\.(?i:tar\\.gz|[a-z]+)$", "");
        Path place = parent.resolve(name + "-dataset");
        for (int n = 2; Files.exists(place) && n < 100; n++) {
            place = parent.resolve(name + "-dataset-" + n);
        }
        return place.toString();
    }

    /** What is read: the folder of a file of annotations, whatever else is chosen itself. */
    private static Path top(Path source) {
        boolean annotations = !Files.isDirectory(source) && !isArchive(source);
        return annotations ? Optional.ofNullable(source.getParent()).orElse(source) : source;
    }

    private static boolean isArchive(Path source) {
        try {
            return Unpacked.isArchive(source);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** What is to be said about the fields as they are. Asks the disk about source and folder. */
    public FormVerdict verdict() {
        if (form.source().isBlank()) {
            return new FormVerdict.Wrong(ImportWords.NO_SOURCE.text());
        } else if (form.target().isBlank()) {
            Optional<Path> source = TypedPath.of(form.source());
            return new FormVerdict.Wrong(
                    source.isPresent() && Files.exists(source.get())
                            ? ImportWords.NO_TARGET.text()
                            : missing(form.source().strip()));
        }
        try {
            ImportWish wish = wish();
            FreshFolder.requirePlace(wish.target(), top(wish.source()));
            Path made = existing(wish.target());
            return Files.isWritable(made)
                    ? new FormVerdict.Right(ImportWords.READY.text())
                    : new FormVerdict.Wrong(ImportWords.NOT_WRITABLE.text(made));
        } catch (InputException wrong) {
            return new FormVerdict.Wrong(Sentence.of(wrong.getMessage()));
        } catch (IOException unreadable) {
            return new FormVerdict.Wrong(
                    ImportWords.UNREADABLE.text(form.target().strip()));
        }
    }

    private static String missing(String source) {
        return TypedPath.of(source).isPresent() ? ImportWords.GONE.text(source) : ImportWords.NO_PATH.text(source);
    }

    /** The nearest folder that is there. */
    static Path existing(Path place) {
        Path existing = place;
        while (existing.getParent() != null && !Files.isDirectory(existing)) {
            existing = existing.getParent();
        }
        return existing;
    }

    /**
     * What is asked for as it stands, to be looked at and written by any thread.
     *
     * @throws InputException when the source is not there, or the folder is none
     */
    public ImportWish wish() throws InputException {
        String from = form.source().strip();
        Path source = TypedPath.of(from).filter(Files::exists).orElseThrow(() -> new InputException(missing(from)));
        String to = form.target().strip();
        Path target = TypedPath.of(to).orElseThrow(() -> new InputException(ImportWords.NO_PATH.text(to)));
        return new ImportWish(source, form.format(), form.options(), target);
    }
}
