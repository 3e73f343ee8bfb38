/** The versions view: frozen versions of the dataset, and what is different in them. */
package org.maskwright.ui.versions;
