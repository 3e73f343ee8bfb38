package org.maskwright.session.exporting;

/**
 * How many samples an export would take.
 *
 * @param picks that pass, ≥ 0
 * @param all that were asked about, ≥ {@code picks}
 * @param why the first of the others is left out; empty when none is
 */
record ExportCount(int picks, int all, String why) {}
