package org.maskwright.ui.edit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.commands.CommandManager;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.commands.contexts.ContextManager;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.BindingManager;
import org.eclipse.jface.bindings.Scheme;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.keys.IBindingService;

/**
 * The keys of commands, as the user has set them, for tooltips and lists.
 *
 * @param bindings of the workbench
 */
record KeyNames(IBindingService bindings) {
    private static final Comparator<String> SHORT_FIRST =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    /** The first keys of a command; none where it has no key. */
    Optional<String> of(String command) {
        return all(context -> true).getOrDefault(command, List.of()).stream().findFirst();
    }

    /** All keys of each command that has some in contexts, without those that the user has taken away. */
    Map<String, List<String>> all(Predicate<String> context) {
        return active().filter(b -> b.getParameterizedCommand() != null && context.test(b.getContextId()))
                .collect(Collectors.groupingBy(
                        b -> b.getParameterizedCommand().getId(),
                        Collectors.collectingAndThen(
                                Collectors.mapping(b -> b.getTriggerSequence().format(), Collectors.toList()),
                                keys -> keys.stream()
                                        .distinct()
                                        .sorted(SHORT_FIRST)
                                        .toList())));
    }

    /** The workbench tells them in one list with those that were taken away; a manager of its own sorts it, as the page of keys does. */
    private Stream<Binding> active() {
        var manager = new BindingManager(new ContextManager(), new CommandManager());
        try {
            for (Scheme scheme : bindings.getDefinedSchemes()) {
                Scheme copy = manager.getScheme(scheme.getId());
                copy.define(scheme.getName(), scheme.getDescription(), scheme.getParentId());
                if (scheme.getId().equals(bindings.getActiveScheme().getId())) {
                    manager.setActiveScheme(copy);
                }
            }
        } catch (NotDefinedException goneMeanwhile) {
            ILog.of(KeyNames.class).warn(goneMeanwhile.getMessage(), goneMeanwhile);
        }
        manager.setLocale(bindings.getLocale());
        manager.setPlatform(bindings.getPlatform());
        manager.setBindings(bindings.getBindings());
        return ((Collection<?>) manager.getActiveBindingsDisregardingContextFlat())
                .stream().map(Binding.class::cast);
    }

    /** A title, with the keys behind it. */
    String titled(String title, String command) {
        return of(command).map(k -> NLS.bind(EditMessages.WITH_KEY, title, k)).orElse(title);
    }
}
