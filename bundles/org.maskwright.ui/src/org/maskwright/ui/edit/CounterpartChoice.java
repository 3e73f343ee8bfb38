package org.maskwright.ui.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.FileDialog;

/** Offers what the mask can be compared with, beside the buttons, while differences are shown. Of the UI thread. */
final class CounterpartChoice {
    private final RowControls controls;
    private final MaskBoard board;
    private final Combo combo;
    private List<Counterpart> offered = List.of();

    CounterpartChoice(RowControls controls, MaskBoard board) {
        this.controls = controls;
        this.board = board;
        combo = controls.combo(List.of(), EditMessages.AGAINST_TIP, this::choose);
        controls.hide(combo, true);
        board.counterparts().onChange(this::show);
        board.look().onChange(this::show);
    }

    /** The last one asks for a file. */
    private void choose(int index) {
        if (index < offered.size()) {
            board.counterparts().use(offered.get(index));
        } else {
            chooseFile();
        }
    }

    /** Has a person choose the file of a mask. */
    void chooseFile() {
        var dialog = new FileDialog(combo.getShell(), SWT.OPEN);
        dialog.setText(EditMessages.AGAINST_FILE_TITLE);
        Optional.ofNullable(dialog.open())
                .map(Path::of)
                .ifPresentOrElse(file -> board.counterparts().use(new Counterpart.OfFile(file)), this::show);
    }

    private void show() {
        boolean seen = board.look().way() == MaskLook.Way.CHANGES;
        if (seen) {
            offer();
        }
        controls.offer(combo, seen);
    }

    private void offer() {
        Counterpart choice = board.counterparts().choice();
        var next = new ArrayList<Counterpart>(List.of(new Counterpart.AsSaved()));
        board.clicks().advice().names().forEach(name -> next.add(new Counterpart.OfModel(name)));
        if (!next.contains(choice)) {
            next.add(choice);
        }
        if (!next.equals(offered)) {
            offered = List.copyOf(next);
            combo.setItems(Stream.concat(offered.stream().map(Counterpart::text), Stream.of(EditMessages.AGAINST_FILE))
                    .toArray(String[]::new));
        }
        combo.select(offered.indexOf(choice));
    }
}
