package org.maskwright.ui.problems;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.fix.Fix;
import org.maskwright.session.Amount;
import org.maskwright.session.problems.ProblemDetails;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.parts.Keyboard;
import org.maskwright.ui.parts.ScrolledPane;
import org.maskwright.ui.words.GroundMessages;

/** What the selected problem means, how to repair it, and the commands that do. Of the UI thread. */
final class DetailsPane {
    private final CommandCall commands;
    private final ScrolledPane scroll;
    private final Composite pane;
    private final Runnable reveal;
    private Optional<ProblemDetails> shown = Optional.empty();
    private boolean filled;

    /**
     * @param services of the view
     * @param reveal shows the selected samples in the browser
     */
    DetailsPane(Composite parent, IServiceLocator services, Runnable reveal) {
        this.commands = new CommandCall(services);
        this.reveal = reveal;
        scroll = new ScrolledPane(parent);
        pane = new Composite(scroll.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 6).applyTo(pane);
        scroll.show(pane);
        scroll.read(ProblemsMessages.DETAILS_NAME);
    }

    Composite control() {
        return scroll.control();
    }

    /** Shows other details; the same ones, which come with each change elsewhere, cost nothing. */
    void show(Optional<ProblemDetails> details) {
        if (!filled || !shown.equals(details)) {
            filled = true;
            shown = details;
            Keyboard.keepWhile(pane, () -> refill(details));
        }
    }

    private void refill(Optional<ProblemDetails> details) {
        pane.setRedraw(false);
        for (Control old : pane.getChildren()) {
            old.dispose();
        }
        details.ifPresentOrElse(this::fill, () -> text(ProblemsMessages.SELECT, false));
        scroll.fit();
        pane.layout();
        pane.setRedraw(true);
    }

    private void fill(ProblemDetails details) {
        String title = details.rule().isEmpty()
                ? details.subject()
                : details.subject().isEmpty()
                        ? details.rule()
                        : NLS.bind(ProblemsMessages.DETAILS_TITLE, details.rule(), details.subject());
        if (!title.isEmpty()) {
            text(title, true);
        }
        Optional<String> why = details.info().map(RuleInfo::explanation);
        boolean one = details.messages().size() == 1 && details.more() == 0;
        if (one) {
            text(details.messages().getFirst(), false);
        } else {
            why.ifPresent(e -> text(e, false));
        }
        details.info().map(RuleInfo::repair).ifPresent(r -> text(NLS.bind(ProblemsMessages.REPAIR, r), false));
        if (details.severity().isEmpty()) {
            text(ProblemsMessages.IS_IGNORED, false);
        }
        buttons(details);
        if (one) {
            why.ifPresent(e -> text(NLS.bind(ProblemsMessages.WHY, e), false));
        } else {
            details.messages().forEach(m -> text(m, false));
        }
        if (details.more() > 0) {
            text(Amount.of(details.more(), GroundMessages.MORE_ONE, GroundMessages.MORE), false);
        }
    }

    private void text(String text, boolean bold) {
        var label = new Label(pane, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        if (bold) {
            label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        }
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(label);
    }

    private void buttons(ProblemDetails details) {
        var row = new Composite(pane, SWT.NONE);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        row.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(row);
        for (Fix fix : details.fixes()) {
            button(
                            row,
                            NLS.bind(ProblemsMessages.FIX, fix.id()),
                            () -> commands.run(QuickFixHandler.COMMAND, Map.of(QuickFixHandler.FIX, fix.id())))
                    .setToolTipText(fix.explanation());
        }
        if (!details.samples().isEmpty()) {
            button(
                    row,
                    details.samples().size() == 1 ? ProblemsMessages.SHOW_SAMPLE : ProblemsMessages.SHOW_SAMPLES,
                    reveal);
        }
        if (details.severity().isEmpty()) {
            button(row, ProblemsMessages.STOP_IGNORING, () -> commands.run("org.maskwright.ui.stopIgnoring"));
        } else {
            button(row, ProblemsMessages.IGNORE, () -> commands.run("org.maskwright.ui.ignoreFinding"));
        }
    }

    private static Button button(Composite row, String text, Runnable pressed) {
        var button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> pressed.run());
        return button;
    }
}
