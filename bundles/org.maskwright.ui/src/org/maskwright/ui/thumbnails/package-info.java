/** Small pictures of samples: made off the UI thread by {@link org.maskwright.dataset.thumbnail.ThumbnailMaker}, kept in memory, shown. */
package org.maskwright.ui.thumbnails;
