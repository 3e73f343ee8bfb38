package org.maskwright.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The help, in a window of its own beside the workbench's: contents and search at the left, a page at the right. */
public final class HelpWindow extends Window {
    private static final String OF_SHELL = HelpWindow.class.getName();

    private final HelpBook book;
    private final Deque<HelpBook.HelpPlace> before = new ArrayDeque<>();
    private HelpBook.HelpPlace shown;
    private Tree contents;
    private Text search;
    private Label found;
    private Button back;
    private HelpPane pane;

    private HelpWindow(Shell parent, HelpBook book) {
        super(parent);
        this.book = book;
        this.shown = new HelpBook.HelpPlace(book.pages().getFirst(), 0);
        setShellStyle(SWT.SHELL_TRIM);
        setBlockOnOpen(false);
    }

    /**
     * Shows a place of the help, in the window that is open already or in a new one.
     *
     * @param parent the workbench's window
     * @param book the pages
     * @param link as for {@link HelpBook#follow}; the first page when it leads nowhere
     */
    public static void show(Shell parent, HelpBook book, String link) {
        HelpWindow window = Stream.of(parent.getShells())
                .flatMap(s -> Stream.ofNullable((HelpWindow) s.getData(OF_SHELL)))
                .findFirst()
                .orElseGet(() -> new HelpWindow(parent, book));
        window.open();
        HelpPage first = book.pages().getFirst();
        window.go(book.follow(first, link).orElse(new HelpBook.HelpPlace(first, 0)));
        window.getShell().forceActive();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setData(OF_SHELL, this);
        shell.setText(HelpMessages.TITLE);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(1040, 720);
    }

    @Override
    protected Control createContents(Composite parent) {
        var sash = new SashForm(parent, SWT.HORIZONTAL);
        createLeft(sash);
        pane = new HelpPane(sash, this::follow);
        sash.setWeights(28, 72);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        parent.getShell().addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_ESCAPE) {
                close();
            }
        });
        return sash;
    }

    private void createLeft(Composite parent) {
        var left = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).applyTo(left);
        search = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(HelpMessages.FIND);
        search.addListener(SWT.DefaultSelection, e -> findNext());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        back = new Button(left, SWT.PUSH);
        back.setText(HelpMessages.BACK);
        back.addListener(SWT.Selection, e -> goBack());
        contents = new Tree(left, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(contents);
        for (HelpPage page : book.pages()) {
            var item = new TreeItem(contents, SWT.NONE);
            item.setText(page.title());
            item.setData(new HelpBook.HelpPlace(page, 0));
            page.text().headings().stream().filter(h -> h.level() == 2).forEach(h -> {
                var chapter = new TreeItem(item, SWT.NONE);
                chapter.setText(h.title());
                chapter.setData(new HelpBook.HelpPlace(page, h.offset()));
            });
        }
        found = new Label(left, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(found);
        contents.addListener(SWT.Selection, e -> go((HelpBook.HelpPlace) e.item.getData()));
    }

    private void follow(String link) {
        Optional<HelpBook.HelpPlace> place = book.follow(shown.page(), link);
        if (place.isPresent()) {
            go(place.get());
        } else if (link.startsWith("http")) {
            Program.launch(link);
        }
    }

    private void go(HelpBook.HelpPlace place) {
        if (!place.equals(shown)) {
            before.push(shown);
        }
        show(place, 0);
    }

    private void goBack() {
        if (!before.isEmpty()) {
            show(before.pop(), 0);
        }
    }

    private void show(HelpBook.HelpPlace place, int selected) {
        shown = place;
        pane.show(place, selected);
        back.setEnabled(!before.isEmpty());
        getShell().setText(NLS.bind(HelpMessages.TITLE_OF, place.page().title()));
        for (TreeItem item : contents.getItems()) {
            if (((HelpBook.HelpPlace) item.getData()).page().equals(place.page()) && !isWithin(item)) {
                contents.setSelection(item);
            }
        }
    }

    private boolean isWithin(TreeItem page) {
        return contents.getSelectionCount() == 1
                && (contents.getSelection()[0] == page || contents.getSelection()[0].getParentItem() == page);
    }

    private void findNext() {
        Optional<HelpBook.HelpPlace> next =
                book.find(search.getText(), new HelpBook.HelpPlace(shown.page(), pane.offset()));
        found.setText(next.isPresent() || search.getText().isBlank() ? "" : HelpMessages.NOT_FOUND);
        next.ifPresent(place -> {
            before.push(shown);
            show(place, search.getText().length());
        });
    }
}
