/** The quarantine view: files that were set aside, and the way back for each. */
package org.maskwright.ui.quarantine;
