package org.maskwright.ui.split;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.maskwright.session.FormVerdict;
import org.maskwright.session.split.SplitForm;
import org.maskwright.session.split.SplitForm.GroupingChoice;
import org.maskwright.session.split.SplitModel;

/** Asks how the dataset is to be split. Of the UI thread. */
final class SplitOptionsPage extends WizardPage {
    private final SplitModel model;
    private final Map<GroupingChoice, Button> rules = new EnumMap<>(GroupingChoice.class);
    private Spinner train;
    private Spinner val;
    private Spinner test;
    private Button parts;
    private Button folds;
    private Spinner count;
    private Text separator;
    private Text regex;
    private Button stratify;
    private Text seed;
    private Button anew;

    SplitOptionsPage(SplitModel model) {
        super("options", SplitMessages.OPTIONS_TITLE, null);
        this.model = model;
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 10).applyTo(page);
        createBins(group(page, SplitMessages.INTO));
        createRules(group(page, SplitMessages.TOGETHER));
        createRest(page);
        setControl(page);
        changed();
    }

    private static Group group(Composite page, String title) {
        var group = new Group(page, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(10, 8)
                .spacing(12, 4)
                .applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private void createBins(Group group) {
        SplitForm.Bins bins = model.form().bins();
        parts = radio(group, SplitMessages.PARTS, !bins.folds());
        var row = new Composite(group, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(6, 0).applyTo(row);
        train = percent(row, SplitMessages.TRAIN, bins.train());
        val = percent(row, SplitMessages.VAL, bins.val());
        test = percent(row, SplitMessages.TEST, bins.test());
        folds = radio(group, SplitMessages.FOLDS, bins.folds());
        count = new Spinner(group, SWT.BORDER);
        count.setValues(bins.count(), 2, 100, 0, 1, 5);
        count.addListener(SWT.Modify, e -> changed());
    }

    private Spinner percent(Composite row, String name, int value) {
        new Label(row, SWT.NONE).setText(name);
        var spinner = new Spinner(row, SWT.BORDER);
        spinner.setValues(value, 0, 100, 0, 1, 10);
        spinner.addListener(SWT.Modify, e -> changed());
        return spinner;
    }

    private Button radio(Composite parent, String text, boolean chosen) {
        var button = new Button(parent, SWT.RADIO);
        button.setText(text);
        button.setSelection(chosen);
        button.addListener(SWT.Selection, e -> changed());
        return button;
    }

    private void createRules(Group group) {
        for (GroupingChoice rule : GroupingChoice.values()) {
            boolean chosen = model.form().together().rule() == rule;
            Button button = radio(group, text(rule), chosen);
            rules.put(rule, button);
            switch (rule) {
                case PREFIX -> separator = text(group, model.form().together().separator(), 60);
                case REGEX -> regex = text(group, model.form().together().regex(), 200);
                case NONE, FOLDER, LOOK_ALIKES ->
                    GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
            }
        }
    }

    private static String text(GroupingChoice rule) {
        return switch (rule) {
            case NONE -> SplitMessages.RULE_NONE;
            case FOLDER -> SplitMessages.RULE_FOLDER;
            case PREFIX -> SplitMessages.RULE_PREFIX;
            case REGEX -> SplitMessages.RULE_REGEX;
            case LOOK_ALIKES -> SplitMessages.RULE_LOOK_ALIKES;
        };
    }

    private Text text(Composite parent, String value, int width) {
        var text = new Text(parent, SWT.BORDER);
        text.setText(value);
        text.addListener(SWT.Modify, e -> changed());
        GridDataFactory.fillDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .hint(width, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    private void createRest(Composite page) {
        stratify = check(page, SplitMessages.STRATIFY, true);
        anew = check(page, SplitMessages.ANEW, !model.start().byFolders().isEmpty());
        var row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(row);
        new Label(row, SWT.NONE).setText(SplitMessages.SEED);
        seed = text(row, model.form().seed(), 100);
        var hint = new Label(row, SWT.NONE);
        hint.setText(SplitMessages.SEED_HINT);
        hint.setForeground(hint.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
    }

    private Button check(Composite page, String text, boolean offered) {
        var button = new Button(page, SWT.CHECK);
        button.setText(text);
        button.setVisible(offered);
        button.addListener(SWT.Selection, e -> changed());
        GridDataFactory.fillDefaults().exclude(!offered).applyTo(button);
        return button;
    }

    private void changed() {
        if (anew == null || seed == null) {
            return;
        }
        model.change(read());
        for (Control field : new Control[] {train, val, test}) {
            field.setEnabled(parts.getSelection());
        }
        count.setEnabled(folds.getSelection());
        separator.setEnabled(rules.get(GroupingChoice.PREFIX).getSelection());
        regex.setEnabled(rules.get(GroupingChoice.REGEX).getSelection());
        anew.setEnabled(parts.getSelection());
        say(model.verdict());
    }

    private SplitForm read() {
        GroupingChoice rule = rules.entrySet().stream()
                .filter(e -> e.getValue().getSelection())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(GroupingChoice.NONE);
        return new SplitForm(
                new SplitForm.Bins(
                        train.getSelection(),
                        val.getSelection(),
                        test.getSelection(),
                        folds.getSelection(),
                        count.getSelection()),
                seed.getText(),
                new SplitForm.Together(rule, separator.getText(), regex.getText()),
                stratify.getSelection(),
                anew.getSelection());
    }

    private void say(FormVerdict verdict) {
        setErrorMessage(verdict instanceof FormVerdict.Wrong ? verdict.text() : null);
        switch (verdict) {
            case FormVerdict.Wrong wrong -> {}
            case FormVerdict.Doubtful doubtful -> setMessage(doubtful.text(), IMessageProvider.WARNING);
            case FormVerdict.Right right -> setMessage(right.text(), IMessageProvider.NONE);
        }
        setPageComplete(!(verdict instanceof FormVerdict.Wrong));
    }
}
