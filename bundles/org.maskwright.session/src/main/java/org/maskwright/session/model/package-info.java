/**
 * Models at work on a dataset: masks that they propose for samples, as edits for the journal. Needs no session: the command line does the same
 * with a folder that it has locked.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
