package org.maskwright.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.maskwright.core.Sample;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.model.ModelRow;
import org.maskwright.session.model.ModelShelf;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.jobs.UiThread;

/** What can be done with the model that is selected. Of the UI thread. */
final class ModelActions {
    private static final int PHOTOS = 3;

    private final IWorkbenchWindow window;
    private final ModelShelf shelf;
    private final Supplier<Optional<ModelRow>> selected;
    private final Consumer<Optional<String>> changed;
    private final Action add = action(ModelsMessages.ADD, Icon.NEW, this::add);
    private final Action propose = one(ModelsMessages.PROPOSE, Icon.PROPOSED, this::propose);
    private final Action evaluate = one(ModelsMessages.EVALUATE, Icon.EVALUATE, this::evaluate);
    private final Action standard = one(
            ModelsMessages.MAKE_STANDARD,
            Icon.CHECK,
            r -> job(NLS.bind(ModelsMessages.STANDARD_JOB, r.name()), () -> shelf().makeStandard(r), r.name()));
    private final Action describe = one(ModelsMessages.DESCRIBE, Icon.TONE, r -> describe(r));
    private final Action rename = one(ModelsMessages.RENAME, Icon.BRUSH, this::rename);
    private final Action remove = one(ModelsMessages.REMOVE, Icon.DELETE, this::remove);

    /**
     * @param selected the model that is meant
     * @param changed told, on the UI thread, when there are others, with the name of the one to be selected
     */
    ModelActions(
            IWorkbenchWindow window,
            ModelShelf shelf,
            Supplier<Optional<ModelRow>> selected,
            Consumer<Optional<String>> changed) {
        this.window = window;
        this.shelf = shelf;
        this.selected = selected;
        this.changed = changed;
    }

    private ModelShelf shelf() {
        return shelf;
    }

    /** Adds one; needs no selection. */
    Action adding() {
        return add;
    }

    /** The others. */
    List<Action> all() {
        return List.of(propose, evaluate, standard, describe, rename, remove);
    }

    private Action one(String text, Icon icon, Consumer<ModelRow> act) {
        return action(text, icon, () -> selected.get().ifPresent(act));
    }

    static Action action(String text, Icon icon, Runnable act) {
        return new Action(text, icon.descriptor()) {
            @Override
            public void run() {
                act.run();
            }
        };
    }

    /** Enables what can be done with what is selected. */
    void enable(boolean writable) {
        Optional<ModelRow> row = selected.get();
        boolean usable = row.filter(r -> r.trouble().isEmpty()).isPresent();
        boolean kept = row.filter(ModelRow::isKept).isPresent();
        propose.setEnabled(usable && writable);
        evaluate.setEnabled(usable);
        standard.setEnabled(usable && row.filter(ModelRow::standard).isEmpty());
        describe.setEnabled(usable && kept);
        rename.setEnabled(usable && kept);
        remove.setEnabled(kept);
    }

    private interface ShelfWork {
        void run() throws java.io.IOException, org.maskwright.core.InputException;
    }

    private void job(String name, ShelfWork work, String wanted) {
        UiThread screen = UiThread.of(window.getShell());
        new ModelJob(name, progress -> {
                    work.run();
                    screen.soon(() -> changed.accept(Optional.of(wanted)));
                })
                .schedule();
    }

    /** Asks for a file, and adds it. */
    void add() {
        var dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(ModelsMessages.ADD_TITLE);
        dialog.setFilterNames(new String[] {ModelsMessages.ADD_FILES});
        dialog.setFilterExtensions(new String[] {"*.onnx"});
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::add);
    }

    /** Adds a file. */
    void add(Path file) {
        Shell shell = window.getShell();
        UiThread screen = UiThread.of(shell);
        new ModelJob(NLS.bind(ModelsMessages.ADD_JOB, file.getFileName()), progress -> {
                    ModelShelf.Added added = shelf.add(file);
                    screen.soon(() -> added(shell, added));
                })
                .schedule();
    }

    private void added(Shell shell, ModelShelf.Added added) {
        String name = added.file().name();
        changed.accept(Optional.of(name));
        if (!added.assumed().isEmpty()) {
            String lines = "•  " + String.join("\n•  ", added.assumed());
            int answer = MessageDialog.open(
                    MessageDialog.INFORMATION,
                    shell,
                    ModelsMessages.ASSUMED_TITLE,
                    NLS.bind(ModelsMessages.ASSUMED, name, lines),
                    SWT.NONE,
                    ModelsMessages.ASSUMED_LOOK,
                    ModelsMessages.ASSUMED_KEEP);
            if (answer == 0) {
                selected.get().filter(r -> r.name().equals(name)).ifPresent(this::describe);
            }
        }
    }

    /** Asks, by three photos, how the model takes the numbers of a picture. */
    private void describe(ModelRow row) {
        Workspace workspace = window.getService(Workspace.class);
        List<Sample> samples = photos(workspace);
        Optional<DatasetSession> session = workspace.session();
        if (samples.isEmpty() || session.isEmpty()) {
            MessageDialog.openInformation(
                    window.getShell(), ModelsMessages.DESCRIBE_TITLE, ModelsMessages.DESCRIBE_NONE);
            return;
        }
        var dialog = new DescribeDialog(window.getShell(), session.get(), row, samples);
        if (dialog.open() == Window.OK && dialog.chosen().isPresent()) {
            var way = dialog.chosen().get();
            job(NLS.bind(ModelsMessages.DESCRIBE_JOB, row.name()), () -> shelf.setNumbers(row, way), row.name());
        }
    }

    /** The selected samples, where there are three with an image; else three from all over the dataset. */
    private static List<Sample> photos(Workspace workspace) {
        List<Sample> picked = withImage(workspace.browser().view().selected());
        List<Sample> all = withImage(workspace.browser().view().all());
        if (picked.size() >= PHOTOS || all.size() <= PHOTOS) {
            return (picked.size() >= PHOTOS ? picked : all)
                    .stream().limit(PHOTOS).toList();
        }
        return List.of(all.get(0), all.get(all.size() / 2), all.get(all.size() - 1));
    }

    private static List<Sample> withImage(List<BrowserRow> rows) {
        return rows.stream()
                .map(BrowserRow::sample)
                .filter(s -> s.image().isPresent())
                .toList();
    }

    private void propose(ModelRow row) {
        new CommandCall(window)
                .run(
                        CommandIds.PROPOSE,
                        Map.of(CommandIds.PROPOSE_MODEL, row.onnx().toString()));
    }

    private void evaluate(ModelRow row) {
        new CommandCall(window)
                .run(
                        CommandIds.EVALUATE,
                        Map.of(CommandIds.EVALUATE_MODEL, row.onnx().toString()));
    }

    private void rename(ModelRow row) {
        var dialog = new InputDialog(
                window.getShell(),
                ModelsMessages.RENAME_TITLE,
                ModelsMessages.RENAME_NAME,
                row.name(),
                ModelActions::wrong);
        if (dialog.open() == Window.OK && !dialog.getValue().strip().equals(row.name())) {
            String name = dialog.getValue().strip();
            job(NLS.bind(ModelsMessages.RENAME_JOB, row.name()), () -> shelf.rename(row, name), name);
        }
    }

    /** What is wrong with a name; the platform takes null for nothing. */
    private static String wrong(String name) {
        return name.isBlank() ? ModelsMessages.RENAME_EMPTY : null;
    }

    private void remove(ModelRow row) {
        if (MessageDialog.openConfirm(
                window.getShell(), ModelsMessages.REMOVE_TITLE, NLS.bind(ModelsMessages.REMOVE_QUESTION, row.name()))) {
            job(NLS.bind(ModelsMessages.REMOVE_JOB, row.name()), () -> shelf.remove(row), "");
        }
    }

    /** Changes from which probability on a pixel is the person. */
    void setThreshold(ModelRow row, double threshold) {
        job(NLS.bind(ModelsMessages.THRESHOLD_JOB, row.name()), () -> shelf.setThreshold(row, threshold), row.name());
    }
}
