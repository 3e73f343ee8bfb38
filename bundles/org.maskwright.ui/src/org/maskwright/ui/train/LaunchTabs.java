package org.maskwright.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.maskwright.core.option.Option;
import org.maskwright.session.training.LaunchConfiguration;
import org.maskwright.session.training.LaunchModel;
import org.maskwright.session.training.RunTable;
import org.maskwright.session.training.TrainingLook;
import org.maskwright.train.recipe.AugmentationOptions;
import org.maskwright.train.recipe.LearningOptions;
import org.maskwright.train.recipe.MachineOptions;
import org.maskwright.train.recipe.NetworkOptions;
import org.maskwright.train.recipe.Preset;
import org.maskwright.train.recipe.ScheduleOptions;

/** Name and preset of a configuration, and tabs of all else that it says. Of the UI thread. */
final class LaunchTabs {
    private final LaunchModel model;
    private final Runnable changed;
    private final Composite page;
    private final List<OptionsTab> options = new ArrayList<>();
    private final Text name;
    private final Combo preset;
    private final Label summary;
    private final DataTab data;
    private final AugmentationPane preview;
    private final ProgramTab program;
    private final TabFolder tabs;
    private boolean showing;
    private boolean named = true;

    /** @param changed told when the configuration says something else */
    LaunchTabs(Composite parent, LaunchModel model, RunTable runs, Runnable changed) {
        this.model = model;
        this.changed = changed;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(page);
        new Label(page, SWT.NONE).setText(TrainMessages.NAME);
        name = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        name.addListener(SWT.Modify, e -> rename());
        new Label(page, SWT.NONE).setText(TrainMessages.PRESET);
        preset = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        preset.setItems(Stream.concat(Preset.ids().stream(), Stream.of(LaunchConfiguration.PROGRAM))
                .toArray(String[]::new));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(preset);
        preset.addListener(SWT.Selection, e -> choosePreset());
        new Label(page, SWT.NONE);
        summary = new Label(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        var folder = new TabFolder(page, SWT.TOP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(folder);
        data = new DataTab(folder, model, runs, changed);
        tab(folder, TrainMessages.TAB_DATA, data.control());
        options(folder, TrainMessages.TAB_NETWORK, NetworkOptions.ALL);
        options(
                folder,
                TrainMessages.TAB_OPTIMISATION,
                Stream.concat(LearningOptions.ALL.stream(), ScheduleOptions.ALL.stream())
                        .toList());
        preview = augmentation(folder);
        options(folder, TrainMessages.TAB_MACHINE, MachineOptions.ALL);
        program = new ProgramTab(folder, model, changed);
        tab(folder, TrainMessages.TAB_PROGRAM, program.control());
        tabs = folder;
    }

    /** How images are distorted, beside what comes of it. */
    private AugmentationPane augmentation(TabFolder folder) {
        var both = new Composite(folder, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(both);
        var distortions = new OptionsTab(both, model, AugmentationOptions.ALL, changed);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(distortions.control());
        options.add(distortions);
        var shown = new AugmentationPane(both);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(shown.control());
        tab(folder, TrainMessages.TAB_AUGMENTATION, both);
        return shown;
    }

    private void options(TabFolder folder, String title, List<Option<?>> all) {
        var tab = new OptionsTab(folder, model, all, changed);
        options.add(tab);
        tab(folder, title, tab.control());
    }

    private static void tab(TabFolder folder, String title, Control control) {
        var item = new TabItem(folder, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    Control control() {
        return page;
    }

    private void rename() {
        if (!showing) {
            named = model.rename(name.getText());
            changed.run();
        }
    }

    /** Whether the name that is written is one that it can have. */
    boolean isNamed() {
        return named;
    }

    private void choosePreset() {
        model.change(model.selected().withPreset(preset.getText()));
        show();
        if (model.selected().isProgram()) {
            tabs.setSelection(tabs.getItemCount() - 1);
        }
        changed.run();
    }

    /** Shows the configuration that is worked on. */
    void show() {
        showing = true;
        named = true;
        name.setText(model.selected().name());
        preset.setText(model.selected().preset());
        summary.setText(Preset.of(model.selected().preset())
                .map(Preset::summary)
                .orElse(TrainMessages.PROGRAM_SUMMARY)
                .replace("&", "&&"));
        data.show();
        options.forEach(OptionsTab::show);
        program.show();
        showing = false;
    }

    /** Shows what it would train with. */
    void show(TrainingLook look) {
        data.show(look);
        preview.show(look);
    }
}
