/** What parts of the workbench have in common: following the open dataset, pictures on the screen. */
package org.maskwright.ui.parts;
