/** The native library and its matrices: loaded once, filled and emptied in bulk, brought to 8 bits, turned. Not exported. */
@NullMarked
package org.maskwright.imaging.matrix;

import org.jspecify.annotations.NullMarked;
