/** The history view: all that was done to the open dataset, and the way back from each of it. */
package org.maskwright.ui.history;
