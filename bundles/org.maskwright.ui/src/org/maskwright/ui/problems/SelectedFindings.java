package org.maskwright.ui.problems;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.check.Finding;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.problems.ProblemsView;
import org.maskwright.session.workspace.Workspace;

/** The findings that a command is about. */
final class SelectedFindings {
    private SelectedFindings() {}

    /** Those selected in the active part: findings, groups of them, or samples that have some; each once, in order. */
    static List<Finding> of(ExecutionEvent event, Workspace workspace) {
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        Set<Finding> findings = new LinkedHashSet<>();
        if (selection instanceof IStructuredSelection structured) {
            structured.toList().forEach(element -> of(element, workspace).forEach(findings::add));
        }
        return List.copyOf(findings);
    }

    private static Stream<Finding> of(Object element, Workspace workspace) {
        return switch (element) {
            case Finding finding -> Stream.of(finding);
            case ProblemsView.ProblemGroup group -> group.findings().stream();
            case BrowserRow row ->
                workspace.problems().view().all().stream()
                        .filter(f -> f.sample().key().equals(row.id()));
            default -> Stream.empty();
        };
    }
}
