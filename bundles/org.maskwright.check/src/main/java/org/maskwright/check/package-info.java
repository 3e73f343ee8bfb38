/**
 * What should be true of a dataset: rules, findings, and the one runner that applies them.
 *
 * <p>Rules live in {@code check.rule}, what they judge in {@code check.facts}, repairs in {@code check.fix}. Rules decode nothing: the
 * runner measures each file once ({@code check.facts}), keeps the facts in the catalog, and every rule is a function of facts and
 * settings. So a changed threshold needs no decoding, and a rule's test needs no file.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.check;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
