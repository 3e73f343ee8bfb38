/** The dataset browser: gallery and table over one {@link org.maskwright.session.browse.BrowserModel}, the bar that filters it, and what is seen while no dataset is open. */
package org.maskwright.ui.browser;
