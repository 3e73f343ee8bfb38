/**
 * The statistics view: the open dataset at a glance, as bars that filter the browser. What is counted is plain; only {@link
 * org.maskwright.ui.statistics.ChartPainter} knows the chart library, and AWT, which draws into memory only.
 */
package org.maskwright.ui.statistics;
