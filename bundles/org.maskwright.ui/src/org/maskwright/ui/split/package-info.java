/** The wizard that splits a dataset: what is asked for, a preview of what comes of it, and the writing. Models know no SWT. */
package org.maskwright.ui.split;
