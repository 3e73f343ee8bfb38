package org.maskwright.ui.statistics;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.maskwright.dataset.ledger.WorkingTimes;
import org.maskwright.session.Amount;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.statistics.Chart;
import org.maskwright.session.statistics.StatisticsModel;
import org.maskwright.ui.pictures.ChartLook;

/** Counts the samples and draws the charts. */
final class StatisticsJob extends Job {
    private final Counted counted;
    private final ChartLook look;
    private final Consumer<List<ChartPicture>> told;

    /**
     * What is counted.
     *
     * @param rows all samples
     * @param times that people worked on them
     */
    record Counted(List<BrowserRow> rows, WorkingTimes times) {}

    /** @param told in the job's thread, unless it is cancelled */
    StatisticsJob(Counted counted, ChartLook look, Consumer<List<ChartPicture>> told) {
        super(StatisticsMessages.JOB);
        this.counted = counted;
        this.look = look;
        this.told = told;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        var painter = new ChartPainter(look);
        List<ChartPicture> pictures = new ArrayList<>();
        for (Chart chart : StatisticsModel.charts(counted.rows(), counted.times(), ZoneId.systemDefault())) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            pictures.add(painter.paint(chart, title(chart.topic())));
        }
        if (!monitor.isCanceled()) {
            told.accept(List.copyOf(pictures));
        }
        return Status.OK_STATUS;
    }

    private String title(Chart.Topic topic) {
        return switch (topic) {
            case COVERAGE -> StatisticsMessages.COVERAGE;
            case COMPONENTS -> StatisticsMessages.COMPONENTS;
            case MEGAPIXELS -> StatisticsMessages.MEGAPIXELS;
            case STATUS -> StatisticsMessages.STATUS;
            case PART -> StatisticsMessages.PART;
            case RULE -> StatisticsMessages.RULE;
            case TIME ->
                NLS.bind(
                        StatisticsMessages.TIME,
                        counted.times().median().map(Amount::of).orElse("–"));
            case DAY ->
                NLS.bind(StatisticsMessages.DAY, Amount.of(counted.times().total()));
        };
    }
}
