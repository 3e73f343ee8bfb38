/** PNG files: taken apart, checked, decoded and encoded, with nothing scaled. Not exported. */
@NullMarked
package org.maskwright.imaging.png;

import org.jspecify.annotations.NullMarked;
