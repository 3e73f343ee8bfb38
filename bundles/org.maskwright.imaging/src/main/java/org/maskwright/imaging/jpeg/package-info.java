/** JPEG files: headers, and whether their codes make sense, without decoding a pixel where that can be told so. Not exported. */
@NullMarked
package org.maskwright.imaging.jpeg;

import org.jspecify.annotations.NullMarked;
