/** The loop of proposing, correcting and proposing again, counted. */
package org.maskwright.ui.rounds;
