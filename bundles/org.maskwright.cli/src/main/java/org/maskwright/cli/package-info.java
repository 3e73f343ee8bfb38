/**
 * The command line: one class per command, which reads options, calls the engine and prints.
 *
 * <p>No engine logic lives here; whatever a command can do, a workbench can do by calling the same classes.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.cli;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
