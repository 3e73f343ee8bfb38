/**
 * The top: the application, its window and perspectives. With {@code plugin.xml}, which alone names features, it puts them together; nothing else
 * of the bundle imports it.
 */
package org.maskwright.ui;
