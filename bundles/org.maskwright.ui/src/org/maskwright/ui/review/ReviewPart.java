package org.maskwright.ui.review;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.model.ProposalReview;
import org.maskwright.session.model.ProposalRow;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.SnapshotPart;

/**
 * The proposals that wait, gone through by key: each upon its picture with the difference to the mask before, accepted, rejected or edited; or many
 * at once by the model's confidence.
 */
public final class ReviewPart extends SnapshotPart {
    /** From this width on list and picture are beside each other, px. */
    private static final int WIDE = 460;

    private ReviewWork work;
    private ReviewBar bar;
    private ReviewList list;
    private ReviewPicture picture;
    private ReviewTime time;
    private Label figures;
    private Composite foot;
    private ProposalReview all = ProposalReview.NONE;
    private Optional<DatasetSnapshot> read = Optional.empty();
    private String before = "";
    private boolean writable;

    @Override
    protected void createContents(Composite parent) {
        work = new ReviewWork(getSite(), UiThread.of(parent), this::fill);
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        bar = new ReviewBar(body, this::fill, rows -> each(work::accept, rows), rows -> each(work::reject, rows));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
        var sash = new SashForm(body, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        picture = new ReviewPicture(sash, words -> {
            before = words;
            say();
        });
        list = new ReviewList(sash);
        sash.setWeights(3, 1);
        sash.addListener(SWT.Resize, e -> sash.setOrientation(sash.getSize().x < WIDE ? SWT.VERTICAL : SWT.HORIZONTAL));
        figures = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(6, 4)
                .hint(160, SWT.DEFAULT)
                .applyTo(figures);
        createButtons(body);
        var keys = new ReviewKeys(this, getSite());
        keys.follow(picture.control());
        keys.follow(list.table());
        time = new ReviewTime(workspace(), list::selected);
        time.follow(picture.control());
        time.follow(list.table());
        list.table().addListener(SWT.Selection, e -> showSelected(true));
        createTools();
    }

    private void createButtons(Composite body) {
        foot = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(6, 0)
                .hint(160, SWT.DEFAULT)
                .applyTo(foot);
        var row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = 0;
        foot.setLayout(row);
        var resources = new LocalResourceManager(JFaceResources.getResources(), foot);
        button(ReviewMessages.ACCEPT, ReviewMessages.ACCEPT_TIP, ReviewAction.ACCEPT)
                .setImage(Icon.VERIFIED.image(resources));
        button(ReviewMessages.REJECT, ReviewMessages.REJECT_TIP, ReviewAction.REJECT)
                .setImage(Icon.DELETE.image(resources));
        button(ReviewMessages.EDIT, ReviewMessages.EDIT_TIP, ReviewAction.EDIT).setImage(Icon.BRUSH.image(resources));
    }

    private Button button(String text, String tip, ReviewAction action) {
        var button = new Button(foot, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, e -> action.run(this));
        return button;
    }

    private void createTools() {
        var compare = new Action(ReviewMessages.SHOW_DIFFERENCE, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                picture.compare(isChecked());
            }
        };
        compare.setImageDescriptor(Icon.DIFFERENCE.descriptor());
        compare.setChecked(true);
        getViewSite().getActionBars().getToolBarManager().add(compare);
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        if (read.filter(s -> s == snapshot).isEmpty()) {
            boolean same = read.filter(s -> s.scan() == snapshot.scan() && s.statuses() == snapshot.statuses())
                    .isPresent();
            read = Optional.of(snapshot);
            writable = snapshot.access().writable();
            if (!same) {
                all = ProposalReview.of(snapshot);
                fill();
            }
        }
        return all.rows().isEmpty() ? Optional.of(ReviewMessages.EMPTY) : Optional.empty();
    }

    @Override
    protected void clear() {
        read = Optional.empty();
        all = ProposalReview.NONE;
        picture.clear();
        fill();
    }

    private void fill() {
        list.show(bar.chosen(work.waiting(all), writable).rows());
        showSelected(false);
    }

    /** @param led whether a person went there: the other views go along */
    private void showSelected(boolean led) {
        Optional<ProposalRow> row = list.selected();
        Optional<DatasetSession> session = workspace().session();
        if (row.isPresent() && session.isPresent()) {
            picture.show(session.get(), row.get(), list.rows());
            if (led) {
                workspace().browser().select(row.get().key());
            }
        }
        for (var button : foot.getChildren()) {
            button.setEnabled(writable && row.isPresent());
        }
        say();
    }

    private void say() {
        figures.setText(list.selected()
                .map(r -> NLS.bind(ReviewMessages.FIGURES, new Object[] {
                    list.table().getSelectionIndex() + 1,
                    list.rows().size(),
                    r.label(),
                    r.model(),
                    ReviewList.figure(r.sureness()),
                    before
                }))
                .orElse("")
                .replace("&", "&&"));
        figures.getParent().layout();
    }

    private interface Doing {
        void with(DatasetSession session, List<ProposalRow> rows);
    }

    private void each(Doing doing, List<ProposalRow> rows) {
        workspace().session().filter(s -> writable).ifPresent(s -> doing.with(s, rows));
    }

    /** Accepts the proposal that is looked at; the next one comes in its place. */
    void accept() {
        decide(work::accept);
    }

    /** The time for this one ends, and that for the next begins. */
    private void decide(Doing doing) {
        time.touched();
        list.selected().ifPresent(r -> each(doing, List.of(r)));
        time.touched();
    }

    /** Rejects it. */
    void reject() {
        decide(work::reject);
    }

    /** Opens the editor with it. */
    void edit() {
        list.selected().ifPresent(r -> {
            workspace().browser().select(r.key());
            boolean there = workspace()
                    .browser()
                    .view()
                    .leading()
                    .map(BrowserRow::id)
                    .filter(r.key()::equals)
                    .isPresent();
            if (there) {
                new CommandCall(getSite()).run(CommandIds.EDIT_SAMPLE);
            } else {
                MessageDialog.openInformation(
                        getSite().getShell(), ReviewMessages.TITLE, NLS.bind(ReviewMessages.HIDDEN, r.label()));
            }
        });
    }

    /** Goes on by so many. */
    void go(int steps) {
        time.touched();
        list.select(list.table().getSelectionIndex() + steps);
        showSelected(true);
        time.touched();
    }

    ReviewBar bar() {
        return bar;
    }

    ReviewList list() {
        return list;
    }

    @Override
    protected void focusContents() {
        picture.control().setFocus();
    }
}
