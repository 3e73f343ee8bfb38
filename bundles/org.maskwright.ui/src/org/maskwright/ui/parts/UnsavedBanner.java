package org.maskwright.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.core.Sample;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.stroke.UnsavedStrokes;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.words.GroundMessages;

/** A line that lists the samples upon whose masks something was drawn and not saved, each a link that opens it. Of the UI thread. */
public final class UnsavedBanner {
    /** Samples that the line names; there may be more. */
    private static final int NAMED = 8;

    private final Workspace workspace;
    private final Link line;
    private List<String> named = List.of();

    private UnsavedBanner(Composite page, Workspace workspace, IServiceLocator services) {
        this.workspace = workspace;
        line = new Link(page, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(8, 4)
                .exclude(true)
                .applyTo(line);
        line.setVisible(false);
        line.addListener(SWT.Selection, e -> {
            workspace.browser().reveal(List.of(named.get(Integer.parseInt(e.text))));
            new CommandCall(services).run(CommandIds.EDIT_SAMPLE);
        });
    }

    /**
     * Makes the line in a page of one column.
     *
     * @param services of the part that shows it
     */
    public static Link in(Composite page, Workspace workspace, IServiceLocator services) {
        var banner = new UnsavedBanner(page, workspace, services);
        Runnable later = UiThread.of(page).merged(banner::show);
        List<Subscription> subscriptions =
                List.of(workspace.onState(s -> later.run()), workspace.onUnsaved(u -> later.run()));
        page.addDisposeListener(e -> subscriptions.forEach(Subscription::close));
        banner.show();
        return banner.line;
    }

    private void show() {
        String text = text();
        var data = (GridData) line.getLayoutData();
        if (!text.equals(line.getText()) || data.exclude != text.isEmpty()) {
            line.setText(text);
            data.exclude = text.isEmpty();
            line.setVisible(!text.isEmpty());
            line.getParent().layout(true, true);
        }
    }

    /** A link for each sample, by its place in {@link #named}; samples that are not in the dataset any more are counted. */
    private String text() {
        Map<String, String> labels = workspace.snapshot().stream()
                .flatMap(s -> s.scan().samples().stream())
                .collect(Collectors.toMap(Sample::key, Sample::label, (one, same) -> one));
        List<String> all = workspace.unsaved().stream()
                .map(UnsavedStrokes::sample)
                .distinct()
                .toList();
        List<String> there = all.stream().filter(labels::containsKey).toList();
        named = there.stream().limit(NAMED).toList();
        List<String> said = new ArrayList<>();
        if (!named.isEmpty()) {
            String links = IntStream.range(0, named.size())
                    .mapToObj(i ->
                            "<a href=\"" + i + "\">" + labels.get(named.get(i)).replace("&", "&&") + "</a>")
                    .collect(Collectors.joining(", "));
            said.add(NLS.bind(
                    there.size() == 1 ? GroundMessages.UNSAVED_ONE : GroundMessages.UNSAVED, there.size(), links));
        }
        if (there.size() > NAMED) {
            said.add(NLS.bind(GroundMessages.UNSAVED_MORE, there.size() - NAMED));
        }
        if (all.size() > there.size()) {
            said.add(NLS.bind(GroundMessages.UNSAVED_GONE, all.size() - there.size()));
        }
        return String.join(" ", said);
    }
}
