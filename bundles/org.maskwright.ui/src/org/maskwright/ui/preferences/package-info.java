/** What the user may set for the workbench as a whole: described once, as {@link org.maskwright.ui.preferences.Preference}s. */
package org.maskwright.ui.preferences;
