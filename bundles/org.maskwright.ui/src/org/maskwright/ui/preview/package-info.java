/** The portrait preview: the current sample before another background, while its mask is drawn. */
package org.maskwright.ui.preview;
