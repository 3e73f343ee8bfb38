/**
 * What takes long, off the UI thread: opening a dataset, and whatever is done to it; and the one way back. Jobs open no dialog; what they find
 * is in the model.
 */
package org.maskwright.ui.jobs;
