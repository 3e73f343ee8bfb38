package org.maskwright.ui.rules;

import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.maskwright.check.RuleInfo;
import org.maskwright.session.rules.RuleSettingsModel;
import org.maskwright.ui.icons.Icon;

/** All rules at the left, with a box to turn each on or off; what can be set of the selected one at the right. */
public final class RuleSettingsDialog extends TitleAreaDialog {
    private static final int RESTORE = IDialogConstants.CLIENT_ID;

    private final RuleSettingsModel model;
    private ResourceManager resources;
    private Text filter;
    private Table table;
    private RulePane pane;

    /**
     * @param parent of the dialog
     * @param model is changed at once; who opened the dialog applies it when it was closed with OK
     */
    public RuleSettingsDialog(Shell parent, RuleSettingsModel model) {
        super(parent);
        this.model = model;
        setHelpAvailable(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(RulesMessages.TITLE);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(940, 620);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        setTitle(RulesMessages.TITLE);
        setMessage(RulesMessages.MESSAGE);
        resources = new LocalResourceManager(JFaceResources.getResources(), area);
        var sash = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createList(sash);
        pane = new RulePane(sash, model, this::changed);
        sash.setWeights(9, 10);
        fill();
        return area;
    }

    private void createList(Composite parent) {
        var left = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 10).applyTo(left);
        filter = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(RulesMessages.FILTER);
        filter.addListener(SWT.Modify, e -> fill());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        table = new Table(left, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        column(RulesMessages.COLUMN_RULE, 280);
        column(RulesMessages.COLUMN_SEVERITY, 90);
        table.addListener(SWT.Selection, this::select);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    }

    private void column(String title, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private void fill() {
        table.removeAll();
        for (RuleInfo rule : model.rules(filter.getText())) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(rule);
            show(item, rule);
        }
        table.select(0);
        pane.show(selected());
    }

    /** What is not as the rule itself says is bold. */
    private void show(TableItem item, RuleInfo rule) {
        item.setText(new String[] {rule.id(), model.severity(rule).text()});
        item.setImage(1, Icon.of(model.severity(rule)).image(resources));
        item.setChecked(model.enabled(rule));
        item.setFont(model.isSet(rule) ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT) : null);
    }

    private Optional<RuleInfo> selected() {
        return table.getSelectionCount() == 0
                ? Optional.empty()
                : Optional.of((RuleInfo) table.getSelection()[0].getData());
    }

    private void select(Event event) {
        if (event.detail == SWT.CHECK) {
            var item = (TableItem) event.item;
            table.setSelection(item);
            model.enable((RuleInfo) item.getData(), item.getChecked());
            changed();
        }
        pane.show(selected());
    }

    private void changed() {
        for (TableItem item : table.getItems()) {
            show(item, (RuleInfo) item.getData());
        }
        Optional<String> complaint = model.complaint();
        setErrorMessage(complaint.orElse(null));
        getButton(IDialogConstants.OK_ID).setEnabled(complaint.isEmpty());
        long set = model.rules().stream().filter(model::isSet).count();
        setMessage(set == 0 ? RulesMessages.MESSAGE : NLS.bind(RulesMessages.SET, set));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, RESTORE, RulesMessages.RESTORE, false);
        super.createButtonsForButtonBar(parent);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == RESTORE) {
            model.restore();
            changed();
            pane.show(selected());
        } else {
            super.buttonPressed(id);
        }
    }
}
