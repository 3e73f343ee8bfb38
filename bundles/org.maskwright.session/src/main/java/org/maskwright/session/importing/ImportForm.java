package org.maskwright.session.importing;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maskwright.format.ImportOptions;
import org.maskwright.format.ImportOptions.ImportTarget;
import org.maskwright.format.model.ReadableFormat;

/**
 * What stands in the wizard's fields, right or wrong. Immutable.
 *
 * @param source what is imported, as typed
 * @param format that it is read as; empty to find out
 * @param masks what masks tell apart
 * @param classes names of the classes that are taken, parted by commas, as typed; blank for all
 * @param target the folder, as typed
 */
public record ImportForm(
        String source, Optional<ReadableFormat> format, ImportTarget masks, String classes, String target) {
    /** As the wizard opens. */
    public static final ImportForm EMPTY = new ImportForm("", Optional.empty(), ImportTarget.SOURCE, "", "");

    /** This form with another folder. */
    public ImportForm to(String folder) {
        return new ImportForm(source, format, masks, classes, folder);
    }

    /** This form with another source. */
    public ImportForm from(String path) {
        return new ImportForm(path, format, masks, classes, target);
    }

    /** This form, read as a format; empty to find out. */
    public ImportForm as(Optional<ReadableFormat> wanted) {
        return new ImportForm(source, wanted, masks, classes, target);
    }

    /** How masks are made. */
    ImportOptions options() {
        Set<String> names = Stream.of(classes.split(",", -1))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .collect(Collectors.toSet());
        return new ImportOptions(masks, names);
    }
}
