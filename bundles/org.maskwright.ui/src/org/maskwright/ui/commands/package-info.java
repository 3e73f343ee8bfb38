/** Handlers of commands: each asks for what is still missing and starts a job. When they are enabled is said in {@code plugin.xml}. */
package org.maskwright.ui.commands;
