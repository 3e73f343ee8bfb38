/** Training: the launcher with its configurations, the training that is under way, and those that were. */
package org.maskwright.ui.train;
