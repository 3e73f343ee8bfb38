package org.maskwright.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;

/** The sheet of keys says what keys do, also those that a person has set; keys of the canvas do it. */
class KeySheetTest {
    private final WorkbenchBot bot = new WorkbenchBot();
    private EditorBot person;

    @TempDir
    Path folder;

    @TempDir
    Path program;

    @BeforeEach
    void open() throws Exception {
        person = new EditorBot(bot, OpenDataset.ofDiscs(bot, folder), program);
        person.edit("b/02299.png");
    }

    @AfterEach
    void close() throws Exception {
        person.close();
    }

    private KeySheet sheet() {
        return bot.get(() -> KeySheet.of(EditorBot.editor().getSite()));
    }

    private static Optional<KeySheet.KeyRow> row(KeySheet sheet, String what) {
        return sheet.groups().stream()
                .flatMap(g -> g.rows().stream())
                .filter(r -> r.what().equals(what))
                .findFirst();
    }

    private static Optional<Shell> window(WorkbenchBot bot) {
        return Stream.of(bot.display().getShells())
                .filter(s -> s.getText().equals(EditMessages.SHEET_TITLE))
                .findFirst();
    }

    @Test
    void everyCommandOfTheEditorIsThereOnce() {
        List<String> names = sheet().groups().stream()
                .flatMap(g -> g.rows().stream())
                .map(KeySheet.KeyRow::what)
                .toList();
        var commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        List<String> missing = new ArrayList<>();
        for (var command : commands.getDefinedCommands()) {
            String id = command.getId();
            boolean ofEditor = id.startsWith("org.maskwright.ui.edit.") && !id.equals(EditorAction.KEYS.command());
            if (ofEditor && names.stream().filter(n -> n.equals(name(id))).count() != 1) {
                missing.add(id);
            }
        }
        assertEquals(List.of(), missing);
    }

    private static String name(String id) {
        try {
            return PlatformUI.getWorkbench()
                    .getService(ICommandService.class)
                    .getCommand(id)
                    .getName();
        } catch (org.eclipse.core.commands.common.NotDefinedException gone) {
            return "";
        }
    }

    @Test
    void keysThatAPersonSetAreWritten() throws Exception {
        assertEquals(
                List.of("B"), row(sheet(), EditMessages.BRUSH).orElseThrow().keys());
        var bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        Binding[] before = bindings.getBindings();
        var command = new ParameterizedCommand(
                PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(ToolKind.BRUSH.command()), null);
        String scheme = bindings.getActiveScheme().getId();
        var mine = new KeyBinding(
                KeySequence.getInstance("J"), command, scheme, EditorKeys.CONTEXT, null, null, null, Binding.USER);
        var removed = new KeyBinding(
                KeySequence.getInstance("B"), null, scheme, EditorKeys.CONTEXT, null, null, null, Binding.USER);
        try {
            Binding[] all =
                    Stream.concat(Stream.of(before), Stream.of(mine, removed)).toArray(Binding[]::new);
            bot.run(() -> save(bindings, all));
            assertEquals(
                    List.of("J"), row(sheet(), EditMessages.BRUSH).orElseThrow().keys());
        } finally {
            bot.run(() -> save(bindings, before));
        }
        assertEquals(
                List.of("B"), row(sheet(), EditMessages.BRUSH).orElseThrow().keys());
    }

    private static void save(IBindingService bindings, Binding[] all) {
        try {
            bindings.savePreferences(bindings.getActiveScheme(), all);
        } catch (java.io.IOException cannot) {
            throw new java.io.UncheckedIOException(cannot);
        }
    }

    @Test
    void f1OpensItAndEscapeClosesIt() {
        bot.pressShortcut(SWT.F1);
        bot.waitUntil("the sheet is open", () -> window(bot).isPresent());
        Text search = bot.control(
                Text.class, t -> window(bot).filter(s -> t.getShell() == s).isPresent());
        bot.captureScreenshot("key-sheet");
        bot.run(() -> {
            search.setText("ellipse");
            window(bot).orElseThrow().forceActive();
            search.forceFocus();
        });
        bot.waitUntil("it has the keyboard", search::isFocusControl);
        bot.pressShortcut(SWT.ESC);
        bot.pressShortcut(SWT.ESC);
        bot.waitUntil("it is closed", () -> window(bot).isEmpty());
        bot.activate();
    }

    @Test
    void whatIsSearchedIsFoundInWordsAndKeys() {
        KeySheet found = sheet().with(" ELLIPSE ");
        assertEquals(1, found.groups().size());
        assertEquals(
                EditMessages.ELLIPSE,
                found.groups().getFirst().rows().getFirst().what());
        assertTrue(row(sheet().with("shift+r"), EditMessages.ELLIPSE).isPresent());
        assertTrue(sheet().with("no such words").groups().isEmpty());
    }

    @Test
    void keysShowAllHideRulersAndProtectLabels() {
        var preferences = new PreferenceValues();
        bot.run(() -> EditorBot.editor()
                .board()
                .canvas()
                .look(EditorBot.editor()
                        .board()
                        .canvas()
                        .viewport()
                        .orElseThrow()
                        .zoomed(30, 5, 5)));
        bot.pressShortcut('f');
        bot.waitUntil("all is seen", () -> EditorBot.editor()
                .board()
                .canvas()
                .viewport()
                .orElseThrow()
                .isFit());
        boolean rulers = preferences.get(Preference.RULERS);
        bot.pressShortcut('r', SWT.CTRL);
        bot.waitUntil("rulers are the other way", () -> preferences.get(Preference.RULERS) != rulers);
        bot.pressShortcut('r', SWT.CTRL);
        bot.waitUntil("and back", () -> preferences.get(Preference.RULERS) == rulers);
        bot.pressShortcut('b', SWT.SHIFT);
        bot.waitUntil(
                "labels are protected", () -> EditorBot.palette().where() == org.maskwright.core.area.Where.OUTSIDE);
        bot.pressShortcut('b', SWT.SHIFT);
        bot.waitUntil("background is", () -> EditorBot.palette().where() == org.maskwright.core.area.Where.INSIDE);
        bot.pressShortcut('b', SWT.SHIFT);
        bot.waitUntil("nothing is", () -> EditorBot.palette().where() == org.maskwright.core.area.Where.ANYWHERE);
    }
}
