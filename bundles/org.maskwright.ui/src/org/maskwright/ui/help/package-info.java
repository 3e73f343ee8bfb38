/** The pages of {@code docs/}, shown within the workbench: read, set as text, and looked through. */
package org.maskwright.ui.help;
