package org.maskwright.ui.edit;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.keys.IBindingService;

/**
 * The keys of commands, as the user has set them, for tooltips.
 *
 * @param bindings of the workbench
 */
record KeyNames(IBindingService bindings) {
    /** The keys of a command; none where it has no key. */
    Optional<String> of(String command) {
        return Stream.of(bindings.getBindings())
                .filter(b -> b.getParameterizedCommand() != null)
                .filter(b -> Objects.equals(b.getParameterizedCommand().getId(), command))
                .map(b -> b.getTriggerSequence().format())
                .findFirst();
    }

    /** A title, with the keys behind it. */
    String titled(String title, String command) {
        return of(command).map(k -> NLS.bind(EditMessages.WITH_KEY, title, k)).orElse(title);
    }
}
