package org.maskwright.ui.problems;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Tree;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleCatalogue;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.ui.Icon;
import org.maskwright.ui.Messages;
import org.maskwright.ui.model.ProblemsView.Group;

/** What the problems view writes into its cells. */
final class ProblemLabels {
    private final ResourceManager resources;
    private final Map<String, RuleInfo> rules =
            RuleCatalogue.standard().stream().map(r -> r.info()).collect(Collectors.toMap(RuleInfo::id, i -> i));

    ProblemLabels(Tree tree) {
        resources = new LocalResourceManager(JFaceResources.getResources(), tree);
    }

    /** A group with its number and what its rule is about; a finding's message. */
    DelegatingStyledCellLabelProvider description() {
        return new DelegatingStyledCellLabelProvider(new Description());
    }

    private final class Description extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            return switch (element) {
                case Group group -> styled(group);
                case Finding finding -> new StyledString(finding.message());
                default -> new StyledString();
            };
        }

        private StyledString styled(Group group) {
            var text = new StyledString(group.key().isEmpty() ? Messages.PROBLEMS_DATASET : group.key());
            text.append(" (" + group.findings().size() + ")", StyledString.COUNTER_STYLER);
            RuleInfo rule = rules.get(group.key());
            return rule == null ? text : text.append("   " + rule.explanation(), StyledString.QUALIFIER_STYLER);
        }

        @Override
        public Image getImage(Object element) {
            return switch (element) {
                case Group group -> icon(group.worst());
                case Finding finding -> icon(finding.severity());
                default -> null;
            };
        }
    }

    private Image icon(Severity severity) {
        return Icon.of(severity).image(resources);
    }

    ColumnLabelProvider sample() {
        return ofFinding(Finding::sample);
    }

    ColumnLabelProvider fixes() {
        return ofFinding(f -> String.join(", ", f.fixes()));
    }

    ColumnLabelProvider file() {
        return ofFinding(f -> String.join(", ", f.files()));
    }

    private static ColumnLabelProvider ofFinding(Function<Finding, String> text) {
        return ColumnLabelProvider.createTextProvider(e -> e instanceof Finding finding ? text.apply(finding) : "");
    }
}
