/** Pictures on the screen: pixels of ours as SWT takes them, one fitted into a view, and those of a gallery, made in the background. */
package org.maskwright.ui.pictures;
