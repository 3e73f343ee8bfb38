/** The rules of the house, and tests that hold the built bundles to them. */
@NullMarked
package org.maskwright.architecture;

import org.jspecify.annotations.NullMarked;
