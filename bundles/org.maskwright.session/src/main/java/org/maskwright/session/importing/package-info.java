/**
 * An import as a person asks for it: what another tool wrote, how it is read, and what is said and seen of it before anything is written. Needs
 * no dataset. Reading and writing are {@code format}'s.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.importing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
