package org.maskwright.ui.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.core.option.Option;
import org.maskwright.session.rules.RuleSettingsModel;
import org.maskwright.ui.parts.ScrolledPane;

/** What one rule is for, and what can be set of it. Of the UI thread. */
final class RulePane {
    private final ScrolledPane scroll;
    private final RuleSettingsModel model;
    private final Runnable changed;

    RulePane(Composite parent, RuleSettingsModel model, Runnable changed) {
        this.model = model;
        this.changed = changed;
        scroll = new ScrolledPane(parent);
    }

    /** Shows a rule. */
    void show(Optional<RuleInfo> rule) {
        var page = new Composite(scroll.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(10, 10)
                .spacing(8, 8)
                .applyTo(page);
        rule.ifPresent(r -> fill(page, r));
        scroll.show(page);
    }

    private void fill(Composite page, RuleInfo rule) {
        Label title = text(page, rule.id());
        title.setFont(JFaceResources.getBannerFont());
        text(page, rule.explanation());
        text(page, rule.repair());
        new Label(page, SWT.NONE).setText(RulesMessages.SEVERITY);
        addSeverity(page, rule);
        for (Option<?> option : rule.options()) {
            addOption(page, rule, option);
        }
        var restore = new Button(page, SWT.PUSH);
        restore.setText(RulesMessages.RESTORE_ONE);
        GridDataFactory.swtDefaults().span(3, 1).indent(0, 8).applyTo(restore);
        restore.addListener(SWT.Selection, e -> {
            model.restore(rule);
            changed.run();
            show(Optional.of(rule));
        });
    }

    private Label text(Composite page, String text) {
        var label = new Label(page, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(3, 1)
                .hint(200, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    private void addSeverity(Composite page, RuleInfo rule) {
        var combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(Stream.of(Severity.values()).map(Severity::text).toArray(String[]::new));
        combo.select(model.severity(rule).ordinal());
        combo.addListener(SWT.Selection, e -> {
            model.rate(rule, Severity.values()[combo.getSelectionIndex()]);
            changed.run();
        });
        note(page, NLS.bind(RulesMessages.STANDARD, rule.severity().text()));
    }

    private void addOption(Composite page, RuleInfo rule, Option<?> option) {
        var name = new Label(page, SWT.NONE);
        name.setText(option.name() + ":");
        switch (option) {
            case Option.Number number -> addText(page, rule, option, 80);
            case Option.Choice choice -> addWords(page, rule, choice, choice.choices());
            case Option.Whole number -> addText(page, rule, option, 80);
            case Option.Text any -> addText(page, rule, option, 160);
            case Option.Switch any -> addWords(page, rule, option, List.of("true", "false"));
            case Option.File any -> addText(page, rule, option, 160);
        }
        note(page, bounds(option));
        Label explanation = text(page, option.explanation());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(3, 1)
                .indent(16, -4)
                .hint(200, SWT.DEFAULT)
                .applyTo(explanation);
    }

    private static String bounds(Option<?> option) {
        String standard = RuleSettingsModel.standard(option);
        return option instanceof Option.Number number
                ? NLS.bind(RulesMessages.RANGE, new Object[] {
                            number.unit(),
                            standard,
                            RuleSettingsModel.shown(number.min()),
                            RuleSettingsModel.shown(number.max())
                        })
                        .strip()
                : NLS.bind(RulesMessages.STANDARD, standard.isEmpty() ? "–" : standard);
    }

    private void note(Composite page, String text) {
        var label = new Label(page, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(label);
    }

    private void addText(Composite page, RuleInfo rule, Option<?> option, int width) {
        var field = new Text(page, SWT.BORDER);
        field.setText(model.value(rule, option));
        field.setToolTipText(option.explanation());
        GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, e -> {
            model.set(rule, option, field.getText());
            changed.run();
        });
    }

    private void addWords(Composite page, RuleInfo rule, Option<?> option, List<String> words) {
        var combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(words.toArray(String[]::new));
        combo.select(words.indexOf(model.value(rule, option)));
        combo.addListener(SWT.Selection, e -> {
            model.set(rule, option, combo.getText());
            changed.run();
        });
    }
}
