/** The compare view: two masks of one image, seen beside or upon each other, and measured. Models here know no SWT. */
package org.maskwright.ui.compare;
