/** Predictions held against the masks of the open dataset: measures, parts, and the worst samples. */
package org.maskwright.ui.evaluation;
