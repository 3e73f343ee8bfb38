/** Whole masks cleaned, many at once: what is to be done, what it would change, and the operation that does it. */
package org.maskwright.ui.clean;
