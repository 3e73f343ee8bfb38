package org.maskwright.ui.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.maskwright.check.Severity;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.SampleQuery;

/** A menu of what can be filtered by: status, severity, and the terms that can be typed into the search field. */
final class FilterMenu {
    private final BrowserModel model;
    private final Control parent;
    private final MenuManager menu = new MenuManager();

    /** A term and what it is called. */
    private record Choice(String text, String term) {}

    FilterMenu(Control parent, BrowserModel model) {
        this.parent = parent;
        this.model = model;
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        parent.addDisposeListener(e -> menu.dispose());
    }

    /** The menu, below the parent. */
    Menu menu() {
        return menu.createContextMenu(parent);
    }

    private void fill(IMenuManager into) {
        BrowserFilter filter = model.view().filter();
        var status = new MenuManager(BrowserMessages.FILTER_STATUS);
        status.add(filter(BrowserMessages.TERM_ANY, filter.withStatus(Optional.empty())));
        for (SampleStatus one : SampleStatus.values()) {
            status.add(filter(one.text(), filter.withStatus(Optional.of(one))));
        }
        into.add(status);
        var severity = new MenuManager(BrowserMessages.FILTER_SEVERITY);
        severity.add(filter(BrowserMessages.TERM_ANY, filter.withSeverity(Optional.empty())));
        for (Severity one : Severity.values()) {
            severity.add(filter(one.text(), filter.withSeverity(Optional.of(one))));
        }
        into.add(severity);
        addTerms(into);
        into.add(new Separator());
        into.add(clear());
        into.add(help());
    }

    private Action filter(String text, BrowserFilter next) {
        var action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    model.filter(next);
                }
            }
        };
        action.setChecked(next.equals(model.view().filter()));
        return action;
    }

    private void addTerms(IMenuManager into) {
        group(
                into,
                BrowserMessages.TERM_AREA,
                new Choice(BrowserMessages.TERM_AREA_NONE, "area:0"),
                new Choice(BrowserMessages.TERM_AREA_SMALL, "area:<5%"),
                new Choice(BrowserMessages.TERM_AREA_MIDDLE, "area:5..30%"),
                new Choice(BrowserMessages.TERM_AREA_LARGE, "area:30..60%"),
                new Choice(BrowserMessages.TERM_AREA_HUGE, "area:>60%"));
        group(
                into,
                BrowserMessages.TERM_COMPONENTS,
                new Choice(BrowserMessages.TERM_COMPONENTS_NONE, "components:0"),
                new Choice(BrowserMessages.TERM_COMPONENTS_ONE, "components:1"),
                new Choice(BrowserMessages.TERM_COMPONENTS_FEW, "components:2..5"),
                new Choice(BrowserMessages.TERM_COMPONENTS_MANY, "components:>5"));
        addPresence(into);
    }

    private void addPresence(IMenuManager into) {
        group(
                into,
                BrowserMessages.TERM_FINDINGS,
                new Choice(BrowserMessages.TERM_FINDINGS_SOME, "has:finding"),
                new Choice(BrowserMessages.TERM_FINDINGS_NONE, "no:finding"));
        group(
                into,
                BrowserMessages.TERM_FILES,
                new Choice(BrowserMessages.TERM_NO_MASK, "no:mask"),
                new Choice(BrowserMessages.TERM_NO_IMAGE, "no:image"));
        group(
                into,
                BrowserMessages.TERM_PART,
                new Choice(BrowserMessages.TERM_PART_SOME, "has:part"),
                new Choice(BrowserMessages.TERM_PART_NONE, "no:part"));
    }

    private void group(IMenuManager into, String title, Choice... choices) {
        var group = new MenuManager(title);
        String text = model.view().filter().text();
        List<String> terms = new ArrayList<>();
        for (Choice choice : choices) {
            terms.add(choice.term());
        }
        boolean none = terms.stream().noneMatch(t -> SampleQuery.contains(text, t));
        group.add(choice(new Choice(BrowserMessages.TERM_ANY, ""), terms, none));
        for (Choice choice : choices) {
            group.add(choice(choice, terms, SampleQuery.contains(text, choice.term())));
        }
        into.add(group);
    }

    private Action choice(Choice choice, List<String> alternatives, boolean checked) {
        var action = new Action(choice.text(), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    BrowserFilter filter = model.view().filter();
                    model.filter(filter.withText(SampleQuery.choose(filter.text(), alternatives, choice.term())));
                }
            }
        };
        action.setChecked(checked);
        return action;
    }

    private Action clear() {
        var action = new Action(BrowserMessages.FILTER_CLEAR) {
            @Override
            public void run() {
                model.filter(BrowserFilter.ALL);
            }
        };
        action.setEnabled(!model.view().filter().equals(BrowserFilter.ALL));
        return action;
    }

    private Action help() {
        return new Action(BrowserMessages.FILTER_HELP_MENU) {
            @Override
            public void run() {
                MessageDialog.openInformation(
                        parent.getShell(), BrowserMessages.FILTER_HELP_TITLE, BrowserMessages.FILTER_HELP);
            }
        };
    }
}
