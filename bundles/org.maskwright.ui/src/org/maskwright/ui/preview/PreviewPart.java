package org.maskwright.ui.preview;

import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.maskwright.core.Subscription;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.composite.LookChoice;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.ui.parts.BackdropActions;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.LookMemory;
import org.maskwright.ui.parts.SnapshotPart;

/** Shows the selected sample before another background: with its mask as it is drawn while it is in the editor, else as it is stored. */
public final class PreviewPart extends SnapshotPart {
    private static final String FOLLOW = "follow";

    private LookChoice first = LookChoice.STANDARD;
    private boolean follows = true;
    private BackdropActions backdrop;
    private PreviewCanvas canvas;

    @Override
    public void init(IViewSite site, IMemento saved) throws PartInitException {
        super.init(site, saved);
        first = LookMemory.restore(Optional.ofNullable(saved));
        follows = saved == null || !Boolean.FALSE.equals(saved.getBoolean(FOLLOW));
    }

    @Override
    public void saveState(IMemento into) {
        LookMemory.save(into, backdrop == null ? first : backdrop.look());
        into.putBoolean(FOLLOW, follows);
    }

    @Override
    protected void createContents(Composite parent) {
        canvas = new PreviewCanvas(parent, first);
        canvas.follow(follows);
        name(canvas.control(), PreviewMessages.NAME);
        FocusMark.on(canvas.control());
        backdrop = new BackdropActions(getSite().getShell(), first, canvas::show);
        var bars = getViewSite().getActionBars();
        backdrop.fill(bars.getToolBarManager());
        backdrop.fillMenu(bars.getMenuManager());
        bars.getMenuManager().add(new Separator());
        bars.getMenuManager().add(following());
        Subscription edited = workspace().onEdited(key -> soon(this::refresh));
        parent.addListener(SWT.Dispose, e -> edited.close());
    }

    private Action following() {
        var action = new Action(PreviewMessages.FOLLOW, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                follows = isChecked();
                canvas.follow(follows);
            }
        };
        action.setChecked(follows);
        return action;
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        Optional<BrowserRow> row = workspace().browser().view().leading();
        Optional<DatasetSession> session = workspace().session();
        if (row.isEmpty() || session.isEmpty()) {
            return refuse(PreviewMessages.SELECT);
        }
        Optional<MaskEditing> editing =
                workspace().desk().flatMap(d -> d.edited(row.get().id()));
        var next = PreviewedSample.of(session.get(), row.get(), editing);
        if (next.image().isEmpty()) {
            return refuse(PreviewMessages.NO_IMAGE);
        } else if (next.mask().isEmpty() && editing.isEmpty()) {
            return refuse(PreviewMessages.NO_MASK);
        }
        canvas.show(next);
        return Optional.empty();
    }

    private Optional<String> refuse(String why) {
        canvas.note(why);
        return Optional.of(why);
    }

    @Override
    protected void clear() {
        canvas.note("");
    }

    @Override
    protected void focusContents() {
        canvas.control().setFocus();
    }
}
