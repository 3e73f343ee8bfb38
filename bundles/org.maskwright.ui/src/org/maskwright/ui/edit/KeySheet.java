package org.maskwright.ui.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * All that keys and mouse do while a mask is drawn, in groups: tools and commands with the keys that they have now, and gestures. Immutable.
 *
 * @param groups in the order in which they are read
 */
record KeySheet(List<KeyGroup> groups) {
    private static final String OURS = "org.maskwright.ui.";

    private static final String CATEGORY = OURS + "edit";

    private static final String QUICK_ACCESS = "org.eclipse.ui.window.quickAccess";

    /**
     * What belongs together.
     *
     * @param title for the user
     * @param rows one for each thing that is done
     * @param explained whether how things are done is to be read, too; else their names say enough
     */
    record KeyGroup(String title, List<KeyRow> rows, boolean explained) {
        /** That says enough by names. */
        KeyGroup(String title, List<KeyRow> rows) {
            this(title, rows, false);
        }
    }

    /**
     * Something that keys or the mouse do.
     *
     * @param keys each of which does it; none where it is in menus only
     * @param what it is, short
     * @param how more of it; may be empty
     */
    record KeyRow(List<String> keys, String what, String how) {
        private boolean has(String words) {
            return (String.join(" ", keys) + ' ' + what + ' ' + how)
                    .toLowerCase(Locale.ROOT)
                    .contains(words);
        }
    }

    /** What there is now. */
    static KeySheet of(IServiceLocator site) {
        Set<String> here = contexts(site.getService(IContextService.class));
        var names = new KeyNames(site.getService(IBindingService.class));
        return new Writer(names.all(here::contains), site.getService(ICommandService.class)).write();
    }

    /** That of the picture, and those in which it is. */
    private static Set<String> contexts(IContextService service) {
        Set<String> all = new HashSet<>();
        String next = EditorKeys.CONTEXT;
        while (next != null && all.add(next)) {
            try {
                next = service.getContext(next).getParentId();
            } catch (NotDefinedException last) {
                next = null;
            }
        }
        return all;
    }

    /** The rows in which some words are found; in all groups that have such. */
    KeySheet with(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return new KeySheet(groups.stream()
                .map(g -> new KeyGroup(
                        g.title(), g.rows().stream().filter(r -> r.has(wanted)).toList(), g.explained()))
                .filter(g -> !g.rows().isEmpty())
                .toList());
    }

    /** Goes through the commands once: what no group has named yet is left for the last ones. */
    private static final class Writer {
        private static final List<EditorAction> DRAWING = List.of(
                EditorAction.SMALLER,
                EditorAction.LARGER,
                EditorAction.SOFTER,
                EditorAction.HARDER,
                EditorAction.SWAP_LABELS,
                EditorAction.SWAP,
                EditorAction.PROTECT,
                EditorAction.ACCEPT,
                EditorAction.BACK,
                EditorAction.CANCEL);

        private static final List<EditorAction> LOOKING = List.of(
                EditorAction.FIT,
                EditorAction.ACTUAL_SIZE,
                EditorAction.CONTOUR,
                EditorAction.DIFFERENCE,
                EditorAction.DIFFERENCE_FILE);

        private static final List<EditorAction> GOING = List.of(
                EditorAction.NEXT,
                EditorAction.PREVIOUS,
                EditorAction.NEXT_UNVERIFIED,
                EditorAction.NEXT_FINDING,
                EditorAction.PREVIOUS_FINDING);

        private final Map<String, List<String>> keys;
        private final ICommandService commands;
        private final Set<String> written = new HashSet<>(Set.of(EditorAction.KEYS.command()));

        Writer(Map<String, List<String>> keys, ICommandService commands) {
            this.keys = keys;
            this.commands = commands;
        }

        KeySheet write() {
            var tools = Stream.of(ToolKind.values())
                    .map(k -> row(k.command(), k.label(), k.tip()))
                    .toList();
            var drawing = rows(
                    DRAWING.stream().map(EditorAction::command),
                    IWorkbenchCommandConstants.EDIT_UNDO,
                    IWorkbenchCommandConstants.EDIT_REDO,
                    IWorkbenchCommandConstants.FILE_SAVE);
            var looking = rows(
                    LOOKING.stream().map(EditorAction::command), EditorKeys.RULERS, EditorKeys.MAP, EditorKeys.SMOOTH);
            var going = rows(GOING.stream().map(EditorAction::command));
            var whole = rows(ofEditor());
            return new KeySheet(List.of(
                    new KeyGroup(EditMessages.SHEET_TOOLS, tools, true),
                    new KeyGroup(EditMessages.SHEET_DRAWING, joined(drawing, EditMessages.SHEET_DRAWING_MOUSE)),
                    new KeyGroup(EditMessages.SHEET_LOOKING, joined(looking, EditMessages.SHEET_LOOKING_MOUSE)),
                    new KeyGroup(EditMessages.SHEET_GOING, going),
                    new KeyGroup(EditMessages.SHEET_WHOLE, whole),
                    new KeyGroup(
                            EditMessages.SHEET_WINDOW,
                            rows(ofWindow(), IWorkbenchCommandConstants.WINDOW_PREFERENCES, QUICK_ACCESS))));
        }

        private Stream<String> ofEditor() {
            return Stream.of(commands.getDefinedCommands())
                    .filter(c -> category(c).equals(CATEGORY))
                    .map(Command::getId)
                    .sorted();
        }

        private Stream<String> ofWindow() {
            return keys.keySet().stream().filter(id -> id.startsWith(OURS)).sorted();
        }

        private static String category(Command command) {
            try {
                return command.getCategory().getId();
            } catch (NotDefinedException gone) {
                return "";
            }
        }

        private List<KeyRow> rows(Stream<String> ids, String... more) {
            return Stream.concat(ids, Stream.of(more))
                    .filter(id -> !written.contains(id))
                    .flatMap(this::row)
                    .toList();
        }

        private Stream<KeyRow> row(String id) {
            try {
                Command command = commands.getCommand(id);
                return Stream.of(row(id, command.getName(), command.getDescription()));
            } catch (NotDefinedException gone) {
                return Stream.empty();
            }
        }

        private KeyRow row(String id, String what, String how) {
            written.add(id);
            return new KeyRow(keys.getOrDefault(id, List.of()), what, how);
        }

        /** Gestures are written in lines, each what is done with the hand, a bar, and what that does. */
        private static List<KeyRow> joined(List<KeyRow> rows, String gestures) {
            List<KeyRow> all = new ArrayList<>(rows);
            gestures.lines()
                    .map(line -> line.split("\\|", 2))
                    .forEach(parts -> all.add(new KeyRow(List.of(parts[0].strip()), parts[1].strip(), "")));
            return List.copyOf(all);
        }
    }
}
