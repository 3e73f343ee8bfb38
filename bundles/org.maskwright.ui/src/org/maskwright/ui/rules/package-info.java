/** The settings of the dataset's rules: which run, how severe their findings are, their thresholds. */
package org.maskwright.ui.rules;
