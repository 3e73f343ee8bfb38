package org.maskwright.ui.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.session.composite.LookChoice;
import org.maskwright.session.composite.LookChoice.BackdropKind;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.words.GroundMessages;

/** What a view offers to choose what is seen behind persons: four buttons in its tool bar, and how strong, which colour, which picture in its menu. Of the UI thread. */
public final class BackdropActions {
    private static final List<Double> BLURS = List.of(0.5, 1.5, 4.0);
    private static final String[] PICTURES = {"*.jpg;*.jpeg;*.png;*.webp;*.bmp;*.tif;*.tiff", "*"};

    private final Shell shell;
    private final Consumer<LookChoice> told;
    private final List<Choice> choices = new ArrayList<>();
    private LookChoice look;

    /** A button or an item that says whether it is what is chosen. */
    private abstract static class Choice extends Action {
        Choice(String text, int style) {
            super(text, style);
            setToolTipText(text);
        }

        abstract boolean isChosen(LookChoice look);
    }

    /**
     * @param shell of dialogs
     * @param first what is chosen
     * @param told of each other choice
     */
    public BackdropActions(Shell shell, LookChoice first, Consumer<LookChoice> told) {
        this.shell = shell;
        this.look = first;
        this.told = told;
    }

    /** What is chosen. */
    public LookChoice look() {
        return look;
    }

    /** Adds the four buttons. */
    public void fill(IContributionManager bar) {
        bar.add(kind(GroundMessages.BACKDROP_BLUR, Icon.BLUR, BackdropKind.BLUR));
        bar.add(kind(GroundMessages.BACKDROP_COLOUR, Icon.COLOUR, BackdropKind.COLOUR));
        bar.add(kind(GroundMessages.BACKDROP_PICTURE, Icon.PHOTO, BackdropKind.PICTURE));
        bar.add(kind(GroundMessages.BACKDROP_CUT_OUT, Icon.CUT_OUT, BackdropKind.CUT_OUT));
    }

    /** Adds what they are like. */
    public void fillMenu(IMenuManager menu) {
        var strength = new MenuManager(GroundMessages.BACKDROP_STRENGTH);
        List<String> names =
                List.of(GroundMessages.BACKDROP_WEAK, GroundMessages.BACKDROP_MEDIUM, GroundMessages.BACKDROP_STRONG);
        for (int i = 0; i < BLURS.size(); i++) {
            double percent = BLURS.get(i);
            strength.add(
                    choice(NLS.bind(names.get(i), percent), l -> l.blurred(percent), l -> l.blurPercent() == percent));
        }
        menu.add(strength);
        menu.add(asking(GroundMessages.BACKDROP_CHOOSE_COLOUR, this::colour));
        menu.add(asking(GroundMessages.BACKDROP_CHOOSE_PICTURE, this::picture));
        menu.add(new Separator());
        menu.add(add(new Choice(GroundMessages.BACKDROP_EDGES, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                take(look.withEdgeColours(!look.edgeColours()));
            }

            @Override
            boolean isChosen(LookChoice now) {
                return now.edgeColours();
            }
        }));
    }

    private Choice kind(String text, Icon icon, BackdropKind kind) {
        Choice choice = choice(text, l -> with(l, kind), l -> l.kind() == kind);
        choice.setImageDescriptor(icon.descriptor());
        return choice;
    }

    /** Which picture, is asked for as long as there is none. */
    private LookChoice with(LookChoice now, BackdropKind kind) {
        return kind == BackdropKind.PICTURE && now.picture().isEmpty() ? chosenPicture(now) : now.with(kind);
    }

    private Choice choice(String text, UnaryOperator<LookChoice> change, Predicate<LookChoice> is) {
        return add(new Choice(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    take(change.apply(look));
                }
            }

            @Override
            boolean isChosen(LookChoice now) {
                return is.test(now);
            }
        });
    }

    private Choice add(Choice choice) {
        choice.setChecked(choice.isChosen(look));
        choices.add(choice);
        return choice;
    }

    private static Action asking(String text, Runnable what) {
        return new Action(text) {
            @Override
            public void run() {
                what.run();
            }
        };
    }

    private void colour() {
        var dialog = new ColorDialog(shell);
        int now = look.rgb();
        dialog.setRGB(new RGB(now >> 16, now >> 8 & 0xff, now & 0xff));
        Optional.ofNullable(dialog.open()).ifPresent(c -> take(look.coloured(c.red << 16 | c.green << 8 | c.blue)));
    }

    private void picture() {
        take(chosenPicture(look));
    }

    private LookChoice chosenPicture(LookChoice now) {
        var dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(GroundMessages.BACKDROP_PICTURE_TITLE);
        dialog.setFilterExtensions(PICTURES);
        String file = dialog.open();
        return file == null ? now : now.before(Path.of(file));
    }

    /** Takes another choice, as if it had been made here. */
    public void take(LookChoice next) {
        boolean other = !next.equals(look);
        look = next;
        choices.forEach(c -> c.setChecked(c.isChosen(look)));
        if (other) {
            told.accept(look);
        }
    }
}
