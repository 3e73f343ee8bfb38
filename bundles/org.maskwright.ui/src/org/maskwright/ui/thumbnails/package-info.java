/**
 * Small pictures of samples: made off the UI thread, kept on disk and in memory. {@link org.maskwright.ui.thumbnails.ThumbnailService} alone
 * knows SWT.
 */
package org.maskwright.ui.thumbnails;
