/** The sample view: the leading sample large, with its facts and findings, and buttons that say how far it is. */
package org.maskwright.ui.sample;
