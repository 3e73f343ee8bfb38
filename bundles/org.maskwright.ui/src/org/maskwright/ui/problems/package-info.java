/** The problems view, as in an IDE: findings in groups, and what can be done about them. */
package org.maskwright.ui.problems;
