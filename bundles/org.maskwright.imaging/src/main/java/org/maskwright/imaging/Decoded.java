package org.maskwright.imaging;

import java.util.List;

/**
 * What decoding a mask file gives.
 *
 * @param raster samples as stored
 * @param chunks what else a PNG file of the same encoding must hold: palette, transparency, text…
 * @param nonFinite number of floating-point samples that are no finite number; they are 0 in the raster
 */
record Decoded(Raster raster, List<PngChunk> chunks, long nonFinite) {}
