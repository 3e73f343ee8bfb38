package org.maskwright.ui.versions;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.maskwright.session.version.VersionChange;
import org.maskwright.session.version.VersionComparison;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.TextTable;

/** The samples that differ, and how many, in words. Of the UI thread. */
final class ChangesPane {
    private final Label headline;
    private final TextTable<VersionChange> samples;
    private final TableViewer table;
    private final Action edit;

    /**
     * @param picked told of a sample that is clicked on, or reached by keys, where the dataset has it still
     * @param edited told of one that is clicked on twice
     */
    ChangesPane(Composite parent, Consumer<VersionChange> picked, Consumer<VersionChange> edited) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(body);
        headline = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(headline);
        samples = new TextTable<>(body, SWT.SINGLE | SWT.VIRTUAL, VersionsMessages.CHANGES_NAME, VersionChange.class)
                .column(4, VersionsMessages.COLUMN_SAMPLE, VersionChange::label)
                .column(4, VersionsMessages.COLUMN_WHAT, VersionChange::what)
                .column(2, VersionsMessages.COLUMN_IOU, VersionChange::overlap);
        // Not as wide as its columns were: they follow when there is less room.
        GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(samples.frame());
        table = samples.viewer();
        table.setUseHashlookup(true);
        edit = new Action(VersionsMessages.EDIT, Icon.BRUSH.descriptor()) {
            @Override
            public void run() {
                selected().ifPresent(edited);
            }
        };
        var menu = new MenuManager();
        menu.add(edit);
        table.getTable().setMenu(menu.createContextMenu(table.getTable()));
        table.addDoubleClickListener(e -> selected().ifPresent(edited));
        table.addSelectionChangedListener(e -> {
            edit.setEnabled(selected().isPresent());
            selected().ifPresent(picked);
        });
        edit.setEnabled(false);
    }

    /** The selected sample, if the dataset has it still. */
    private Optional<VersionChange> selected() {
        return Optional.ofNullable(
                        (VersionChange) table.getStructuredSelection().getFirstElement())
                .filter(VersionChange::there);
    }

    void show(VersionComparison comparison) {
        say(comparison.headline());
        if (!comparison.changes().equals(table.getInput())) {
            var kept = table.getStructuredSelection();
            table.setInput(comparison.changes());
            table.setSelection(kept);
        }
    }

    /** Says why there is nothing to show. */
    void note(String text) {
        say(text);
        table.setInput(List.of());
    }

    /** Says that what is shown is looked at anew. */
    void say(String text) {
        headline.setText(text.replace("&", "&&"));
        headline.getParent().layout();
    }
}
