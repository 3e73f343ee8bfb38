/**
 * The application, its perspective and its words. Each further package is one part of the window with its model, handlers and jobs.
 */
package org.maskwright.ui;
