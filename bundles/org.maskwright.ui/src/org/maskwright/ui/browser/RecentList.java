package org.maskwright.ui.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.maskwright.session.Amount;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.preferences.RecentDataset;
import org.maskwright.ui.preferences.RecentDatasets;
import org.maskwright.ui.words.GroundMessages;

/** The datasets that were opened last, to be opened again; those whose folder is gone are said to be. Of the UI thread. */
final class RecentList {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Composite area;
    private final CommandCall commands;
    private final Runnable resized;
    private List<RecentDataset> datasets = List.of();
    private Set<Path> gone = Set.of();

    /** @param resized told when the list is longer or shorter than before */
    RecentList(Composite parent, CommandCall commands, Runnable resized) {
        this.commands = commands;
        this.resized = resized;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
    }

    Control control() {
        return area;
    }

    /** Shows the list as it is now. */
    void show() {
        datasets = new RecentDatasets().datasets();
        fill();
        look();
    }

    /** Looks which folders are there: in the background, as one may be on a disk that sleeps or a share that is away. */
    private void look() {
        List<Path> folders = datasets.stream().map(RecentDataset::folder).toList();
        UiThread screen = UiThread.of(area);
        Job job = Job.createSystem(BrowserMessages.WELCOME_RECENT_JOB, monitor -> {
            Set<Path> missing =
                    folders.stream().filter(f -> !Files.isDirectory(f)).collect(Collectors.toUnmodifiableSet());
            screen.soon(() -> take(missing));
        });
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    private void take(Set<Path> missing) {
        if (!missing.equals(gone)) {
            gone = missing;
            fill();
        }
    }

    private void fill() {
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        if (!datasets.isEmpty()) {
            var heading = new Label(area, SWT.NONE);
            heading.setText(BrowserMessages.WELCOME_RECENT);
            heading.setFont(JFaceResources.getBannerFont());
            datasets.forEach(this::row);
        }
        resized.run();
    }

    private void row(RecentDataset dataset) {
        boolean there = !gone.contains(dataset.folder());
        String name = String.valueOf(dataset.folder().getFileName()).replace("&", "&&");
        var link = new Link(area, SWT.NONE);
        link.setText(there ? "<a>" + name + "</a>" : name + "  <a>" + BrowserMessages.WELCOME_REMOVE + "</a>");
        link.setToolTipText(dataset.folder().toString());
        link.addListener(SWT.Selection, e -> chosen(dataset, there));
        GridDataFactory.fillDefaults().indent(0, 6).applyTo(link);
        var facts = new Label(area, SWT.NONE);
        facts.setText(facts(dataset, there).replace("&", "&&"));
        facts.setEnabled(there);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
    }

    private void chosen(RecentDataset dataset, boolean there) {
        if (there) {
            commands.run(
                    CommandIds.OPEN,
                    Map.of(CommandIds.OPEN_FOLDER, dataset.folder().toString()));
        } else {
            new RecentDatasets().forget(dataset.folder());
            show();
        }
    }

    private static String facts(RecentDataset dataset, boolean there) {
        var facts = new StringJoiner("  ·  ");
        facts.add(String.valueOf(dataset.folder().getParent()));
        if (!there) {
            return facts.add(BrowserMessages.WELCOME_GONE).toString();
        }
        dataset.samples().ifPresent(n -> facts.add(Amount.of(n, GroundMessages.SAMPLE, GroundMessages.SAMPLES)));
        dataset.openedMs()
                .ifPresent(ms -> facts.add(NLS.bind(
                        BrowserMessages.WELCOME_OPENED,
                        WHEN.format(Instant.ofEpochMilli(ms).atZone(ZoneId.systemDefault())))));
        return facts.toString();
    }
}
