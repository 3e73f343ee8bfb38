/** Files as numbers: bytes and samples as they are stored, and the formats that need no room of their own (BMP, TIFF, WebP). Not exported. */
@NullMarked
package org.maskwright.imaging.stored;

import org.jspecify.annotations.NullMarked;
