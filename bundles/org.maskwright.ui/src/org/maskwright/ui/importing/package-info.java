/** The wizard that makes a dataset of what another tool wrote. */
package org.maskwright.ui.importing;
