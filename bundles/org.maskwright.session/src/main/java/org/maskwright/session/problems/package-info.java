/**
 * Findings grouped, explained and previewed with their fixes. What a rule finds is {@code check}'s.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.problems;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
