/** Findings and the rule catalogue as text for people and programs: JSON, HTML, Markdown. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.check.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
