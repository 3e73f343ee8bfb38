/**
 * How commands are given and answered: ids of those that others give, and what handlers have in common that do something to the open dataset.
 * The handlers themselves are in their features; when they are enabled is said in {@code plugin.xml}.
 */
package org.maskwright.ui.commands;
