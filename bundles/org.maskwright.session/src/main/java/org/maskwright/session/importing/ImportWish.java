package org.maskwright.session.importing;

import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.format.ImportOptions;
import org.maskwright.format.model.ReadableFormat;

/**
 * An import that a person asks for. Immutable; safe for any thread.
 *
 * @param source an existing folder, archive, or file of annotations
 * @param format that it is read as; empty to find out
 * @param options how masks are made
 * @param target the folder
 */
public record ImportWish(Path source, Optional<ReadableFormat> format, ImportOptions options, Path target) {}
