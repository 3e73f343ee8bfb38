/** Texts of the ground floor, and those that several features have alike. What only one feature says is in that feature. */
package org.maskwright.ui.words;
