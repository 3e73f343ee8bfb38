package org.maskwright.ui.commands;

import java.util.Map;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Gives commands from widgets: keys, links and buttons.
 *
 * @param services of the part or window that gives them
 */
public record CommandCall(IServiceLocator services) {
    /** Gives a command; one that is not enabled does nothing. */
    public void run(String id) {
        run(id, Map.of());
    }

    /**
     * Gives a command with parameters.
     *
     * @throws IllegalStateException when there is no such command, or it fails
     */
    public void run(String id, Map<String, String> parameters) {
        var command = services.getService(ICommandService.class).getCommand(id);
        try {
            services.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (NotEnabledException nothingToDo) {
            return;
        } catch (CommandException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
