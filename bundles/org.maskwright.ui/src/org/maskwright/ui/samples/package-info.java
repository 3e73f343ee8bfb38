/** The list of samples of the open dataset: part, model without SWT, and the job that reads the folder. */
package org.maskwright.ui.samples;
