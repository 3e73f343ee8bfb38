package org.maskwright.ui.rounds;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Subscription;
import org.maskwright.session.Amount;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.model.LabellingLoop;
import org.maskwright.session.model.LabellingRound;
import org.maskwright.session.model.LoopAdvice;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.SnapshotPart;

/** The rounds of labelling: a table, charts, and whether the next round is worth it. */
public final class RoundsPart extends SnapshotPart {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** The journal is not gone through for each of many samples that are verified one after the other, ms. */
    private static final int SETTLE_MS = 800;

    /** From this width on table and charts are beside each other, px. */
    private static final int WIDE = 1300;

    private LatestJob counting;
    private Runnable later;
    private Label advice;
    private Composite buttons;
    private Table table;
    private RoundsChart chart;
    private Optional<DatasetSnapshot> read = Optional.empty();
    private Counted counted = new Counted(new LabellingLoop(List.of(), 0, 0), "");

    /** The rounds, or why they cannot be counted. */
    private record Counted(LabellingLoop loop, String trouble) {}

    @Override
    protected void createContents(Composite parent) {
        counting = new LatestJob(UiThread.of(parent));
        later = UiThread.of(parent).merged(SETTLE_MS, this::count);
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(body);
        advice = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(8, 6)
                .hint(160, SWT.DEFAULT)
                .applyTo(advice);
        buttons = new Composite(body, SWT.NONE);
        buttons.setLayout(new RowLayout(SWT.HORIZONTAL));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(4, 0)
                .hint(160, SWT.DEFAULT)
                .applyTo(buttons);
        button(RoundsMessages.REVIEW, CommandIds.REVIEW);
        button(RoundsMessages.RETRAIN, CommandIds.RETRAIN);
        button(RoundsMessages.PROPOSE, CommandIds.PROPOSE);
        var sash = new SashForm(body, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createTable(sash);
        chart = new RoundsChart(sash);
        sash.setWeights(2, 3);
        sash.addListener(SWT.Resize, e -> sash.setOrientation(sash.getSize().x < WIDE ? SWT.VERTICAL : SWT.HORIZONTAL));
        Subscription times = workspace().onTimes(t -> later.run());
        parent.addDisposeListener(e -> times.close());
    }

    private void button(String text, String command) {
        var button = new Button(buttons, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> new CommandCall(getSite()).run(command));
    }

    private void createTable(Composite parent) {
        var frame = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = new Table(frame, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        name(table, RoundsMessages.NAME);
        column(layout, 50, RoundsMessages.COLUMN_ROUND, "");
        column(layout, 130, RoundsMessages.COLUMN_MODEL, "");
        column(layout, 75, RoundsMessages.COLUMN_PROPOSED, "");
        column(layout, 75, RoundsMessages.COLUMN_TAKEN, RoundsMessages.COLUMN_TAKEN_TIP);
        column(layout, 75, RoundsMessages.COLUMN_CORRECTED, "");
        column(layout, 65, RoundsMessages.COLUMN_WAITING, "");
        column(layout, 75, RoundsMessages.COLUMN_ANEW, "");
        column(layout, 60, RoundsMessages.COLUMN_IOU, RoundsMessages.COLUMN_IOU_TIP);
        column(layout, 70, RoundsMessages.COLUMN_TIME, RoundsMessages.COLUMN_TIME_TIP);
        column(layout, 125, RoundsMessages.COLUMN_WHEN, "");
    }

    private void column(TableColumnLayout layout, int width, String title, String tip) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setToolTipText(tip.isEmpty() ? null : tip);
        layout.setColumnData(column, new ColumnWeightData(width, width, true));
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        boolean same = read.filter(s -> s.history().equals(snapshot.history()) && s.statuses() == snapshot.statuses())
                .isPresent();
        boolean first = read.isEmpty();
        read = Optional.of(snapshot);
        if (first) {
            count();
        } else if (!same) {
            later.run();
        }
        return counted.trouble().isEmpty()
                ? Optional.of(RoundsMessages.EMPTY)
                        .filter(e -> counted.loop().rounds().isEmpty())
                : Optional.of(NLS.bind(RoundsMessages.UNREADABLE, counted.trouble()));
    }

    @Override
    protected void clear() {
        counting.stop();
        read = Optional.empty();
        take(new Counted(new LabellingLoop(List.of(), 0, 0), ""));
    }

    private void count() {
        workspace()
                .session()
                .ifPresent(s -> counting.start(RoundsMessages.JOB, progress -> count(s, progress), c -> {
                    take(c);
                    refresh();
                }));
    }

    private Counted count(DatasetSession session, Progress progress) {
        try {
            var scan = session.snapshot().scan();
            return new Counted(
                    LabellingLoop.of(session.folder(), scan, workspace().times(), progress), "");
        } catch (InputException | IOException e) {
            return new Counted(new LabellingLoop(List.of(), 0, 0), String.valueOf(e.getMessage()));
        }
    }

    private void take(Counted next) {
        counted = next;
        LoopAdvice now = LoopAdvice.of(next.loop());
        advice.setText(now.words().replace("&", "&&"));
        table.setRedraw(false);
        table.removeAll();
        List<LabellingRound> rounds = next.loop().rounds();
        for (int i = 0; i < rounds.size(); i++) {
            new TableItem(table, SWT.NONE).setText(cells(i + 1, rounds.get(i)));
        }
        table.setRedraw(true);
        chart.show(rounds);
        advice.getParent().layout(true, true);
    }

    private static String[] cells(int number, LabellingRound round) {
        LabellingRound.Fates fates = round.fates();
        OptionalDouble iou = round.overlap().value().figureIfDefined();
        return new String[] {
            Integer.toString(number),
            round.model(),
            Amount.number(round.proposed()),
            Amount.number(fates.taken()),
            Amount.number(fates.corrected()),
            Amount.number(fates.waiting()),
            Amount.number(fates.replaced()),
            iou.isPresent() ? String.format(Locale.ROOT, "%.3f", iou.getAsDouble()) : "",
            round.worked().median().map(Amount::of).orElse(""),
            WHEN.format(round.operation().when().atZone(ZoneId.systemDefault()))
        };
    }

    /** What is listed, for tests. */
    Table table() {
        return table;
    }

    /** What is advised, for tests. */
    String advice() {
        return advice.getText();
    }

    @Override
    protected void focusContents() {
        table.setFocus();
    }
}
