package org.maskwright.ui.statistics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.core.Size;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.ledger.WorkingTimes;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.statistics.Bar;
import org.maskwright.session.statistics.StatisticsModel;
import org.maskwright.ui.parts.SnapshotPart;
import org.maskwright.ui.pictures.ChartLook;

/** The open dataset as charts. A click on a bar shows its samples in the browser; another one shows all again. */
public final class StatisticsPart extends SnapshotPart {
    private static final int LEAST_WIDTH = 40;

    /** While the view is being resized it is not drawn for each width, ms. */
    private static final int SETTLE_MS = 80;

    private ScrolledComposite scroller;
    private ChartGrid grid;
    private Optional<StatisticsJob> job = Optional.empty();
    private StatisticsJob.Counted counted = new StatisticsJob.Counted(List.of(), WorkingTimes.NONE);
    private Optional<ChartLook> drawn = Optional.empty();

    @Override
    protected void createContents(Composite parent) {
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        grid = new ChartGrid(scroller, this::pick);
        scroller.setContent(grid.control());
        scroller.addListener(SWT.Resize, e -> draw());
        grid.control().addListener(SWT.Paint, e -> followTheme());
        Subscription times = workspace().onTimes(t -> soon(this::draw));
        parent.addDisposeListener(e -> times.close());
    }

    /** Charts are pictures: those for light ground are drawn anew for dark ground. */
    private void followTheme() {
        int ground = rgb(grid.control().getBackground().getRGB());
        drawn.filter(look -> look.background() != ground).ifPresent(look -> soon(this::draw));
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        draw();
        return snapshot.scan().samples().isEmpty() ? Optional.of(StatisticsMessages.EMPTY) : Optional.empty();
    }

    @Override
    protected void clear() {
        job.ifPresent(StatisticsJob::cancel);
        counted = new StatisticsJob.Counted(List.of(), WorkingTimes.NONE);
        drawn = Optional.empty();
        grid.show(List.of());
    }

    ChartGrid grid() {
        return grid;
    }

    private void draw() {
        if (scroller.getClientArea().width < LEAST_WIDTH) {
            // Behind another tab, or not laid out yet.
            return;
        }
        StatisticsJob.Counted next = counted();
        ChartGrid.ChartCells cells = ChartGrid.ChartCells.of(
                scroller.getClientArea().width,
                scroller.getClientArea().height,
                StatisticsModel.topics(next.times()).size());
        scroller.setMinHeight(cells.height());
        var look = new ChartLook(
                new Size(cells.cellWidth(), cells.cellHeight()),
                grid.control().getMonitor().getZoom() / 100.0,
                rgb(grid.control().getBackground().getRGB()),
                rgb(grid.control().getForeground().getRGB()));
        if (next.rows().isEmpty() || drawn.equals(Optional.of(look)) && counted.equals(next)) {
            return;
        }
        counted = next;
        drawn = Optional.of(look);
        job.ifPresent(StatisticsJob::cancel);
        var counting = new StatisticsJob(
                next,
                look,
                pictures -> soon(() -> {
                    if (drawn.equals(Optional.of(look))) {
                        grid.show(pictures);
                    }
                }));
        job = Optional.of(counting);
        counting.schedule(SETTLE_MS);
    }

    private StatisticsJob.Counted counted() {
        List<BrowserRow> rows = workspace().browser().view().all();
        WorkingTimes times = workspace().times();
        if (times.stretches().isEmpty()) {
            return new StatisticsJob.Counted(rows, times);
        }
        Set<String> ids = rows.stream().map(BrowserRow::id).collect(Collectors.toSet());
        return new StatisticsJob.Counted(rows, times.of(ids::contains));
    }

    private static int rgb(RGB colour) {
        return colour.red << 16 | colour.green << 8 | colour.blue;
    }

    private void pick(Bar bar) {
        var browser = workspace().browser();
        switch (bar.pick()) {
            case Bar.Pick.Filtered filtered ->
                browser.filter(
                        browser.view().filter().equals(filtered.filter()) ? BrowserFilter.ALL : filtered.filter());
            case Bar.Pick.Selected selected -> browser.reveal(selected.samples());
        }
    }

    @Override
    protected void focusContents() {
        grid.control().setFocus();
    }
}
