package org.maskwright.ui.edit;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.maskwright.ui.parts.ScrolledPane;

/** What keys and mouse do in the mask editor, on one page beside it that can be searched. Esc closes it. */
final class KeySheetWindow extends Window {
    private static final String OF_SHELL = KeySheetWindow.class.getName();

    private static final String KEYS_PAGE = "org.eclipse.ui.preferencePages.Keys";

    /** From this width on there are two columns. */
    private static final int WIDE = 760;

    private static final int KEYS_WIDTH = 138;

    private KeySheet sheet;
    private Text search;
    private ScrolledPane pane;
    private Composite page;
    private ResourceManager resources;
    private boolean two;

    private KeySheetWindow(Shell parent, KeySheet sheet) {
        super(parent);
        this.sheet = sheet;
        setShellStyle(SWT.SHELL_TRIM);
        setBlockOnOpen(false);
    }

    /** Shows a sheet, in the window that is open already or in a new one. */
    static void show(Shell parent, KeySheet sheet) {
        KeySheetWindow window = Stream.of(parent.getShells())
                .flatMap(s -> Stream.ofNullable((KeySheetWindow) s.getData(OF_SHELL)))
                .findFirst()
                .orElseGet(() -> new KeySheetWindow(parent, sheet));
        window.sheet = sheet;
        if (window.getShell() == null) {
            window.open();
        } else {
            window.fill();
        }
        window.getShell().forceActive();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setData(OF_SHELL, this);
        shell.setText(EditMessages.SHEET_TITLE);
        shell.addListener(SWT.Traverse, this::traverse);
    }

    /** The key that opened it closes it, too. */
    private void traverse(Event e) {
        if (e.detail == SWT.TRAVERSE_ESCAPE) {
            close();
        }
    }

    @Override
    protected Point getInitialSize() {
        return new Point(980, 760);
    }

    @Override
    protected Control createContents(Composite parent) {
        var all = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(all);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).applyTo(all);
        resources = new LocalResourceManager(JFaceResources.getResources(), all);
        search = new Text(all, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(EditMessages.SHEET_FIND);
        search.addListener(SWT.Modify, e -> fill());
        search.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.F1) {
                close();
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        var change = new Link(all, SWT.NONE);
        change.setText(EditMessages.SHEET_PREFERENCES);
        change.addListener(
                SWT.Selection, e -> PreferencesUtil.createPreferenceDialogOn(getShell(), KEYS_PAGE, null, null)
                        .open());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(change);
        pane = new ScrolledPane(all);
        page = new Composite(pane.control(), SWT.NONE);
        pane.show(page);
        pane.read(EditMessages.SHEET_TITLE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(pane.control());
        pane.control().addListener(SWT.Resize, e -> arrange());
        return all;
    }

    @Override
    public void create() {
        super.create();
        fill();
        search.setFocus();
    }

    private void arrange() {
        if (two != isWide()) {
            fill();
        }
    }

    private boolean isWide() {
        return pane.control().getClientArea().width >= WIDE;
    }

    private void fill() {
        KeySheet found = sheet.with(search.getText());
        two = isWide();
        for (Control before : page.getChildren()) {
            before.dispose();
        }
        GridLayoutFactory.fillDefaults()
                .numColumns(two ? 2 : 1)
                .equalWidth(true)
                .spacing(24, 0)
                .applyTo(page);
        Composite left = column(page);
        Composite right = two ? column(page) : left;
        List<KeySheet.KeyGroup> groups = found.groups();
        if (groups.isEmpty()) {
            text(left, EditMessages.SHEET_NOTHING, resources.create(FontDescriptor.createFrom(page.getFont())));
        }
        int all = groups.stream().mapToInt(KeySheetWindow::weight).sum();
        int before = 0;
        for (KeySheet.KeyGroup group : groups) {
            write(2 * before < all - weight(group) / 2 || before == 0 ? left : right, group);
            before += weight(group);
        }
        pane.fit();
    }

    /** About how many lines it takes. */
    private static int weight(KeySheet.KeyGroup group) {
        return 2
                + group.rows().stream()
                        .mapToInt(r -> group.explained() ? 2 + r.how().length() / 50 : 1)
                        .sum();
    }

    private static Composite column(Composite page) {
        var column = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.BEGINNING)
                .applyTo(column);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 5).applyTo(column);
        return column;
    }

    private void write(Composite column, KeySheet.KeyGroup group) {
        FontDescriptor plain = FontDescriptor.createFrom(column.getFont());
        Font bold = resources.create(plain.setStyle(SWT.BOLD));
        Label title = text(
                column, group.title(), resources.create(plain.setStyle(SWT.BOLD).increaseHeight(1)));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 10).applyTo(title);
        for (KeySheet.KeyRow row : group.rows()) {
            keys(column, row);
            if (group.explained()) {
                var words = new Composite(column, SWT.NONE);
                GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
                GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(words);
                text(words, row.what(), bold);
                text(words, row.how(), column.getFont());
            } else {
                Label what = text(column, row.what(), column.getFont());
                what.setToolTipText(row.how());
                ((GridData) what.getLayoutData()).verticalAlignment = SWT.CENTER;
            }
        }
    }

    private static void keys(Composite column, KeySheet.KeyRow row) {
        if (row.keys().isEmpty()) {
            Label none = text(column, EditMessages.SHEET_NO_KEY, column.getFont());
            none.setEnabled(false);
            GridDataFactory.fillDefaults()
                    .align(SWT.BEGINNING, SWT.BEGINNING)
                    .hint(KEYS_WIDTH, SWT.DEFAULT)
                    .applyTo(none);
            return;
        }
        var caps = new KeyCaps(column, row.keys());
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.BEGINNING)
                .hint(KEYS_WIDTH, caps.height(KEYS_WIDTH))
                .applyTo(caps.control());
    }

    private static Label text(Composite parent, String text, Font font) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setFont(font);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
