/** The wizard that exports a dataset: what is asked for, a preview of what is written and lost, and the writing. Models know no SWT. */
package org.maskwright.ui.exporting;
