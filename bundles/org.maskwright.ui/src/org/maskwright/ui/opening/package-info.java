/** How a dataset comes into the workbench: a folder is opened, one of the last ones again, or the demonstration dataset made. */
package org.maskwright.ui.opening;
