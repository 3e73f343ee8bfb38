/** Undo and redo: what was done to the open dataset, by its journal, as the platform's operation history knows it. No SWT here. */
package org.maskwright.ui.undo;
