/** The live view: a camera or a video before another background, as it comes. */
package org.maskwright.ui.live;
