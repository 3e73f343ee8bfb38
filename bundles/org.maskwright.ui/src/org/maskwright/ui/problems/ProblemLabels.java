package org.maskwright.ui.problems;

import java.util.function.Function;
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
import org.maskwright.check.Severity;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.session.Amount;
import org.maskwright.session.Ignored;
import org.maskwright.session.problems.ProblemsView.ProblemGroup;
import org.maskwright.ui.icons.Icon;

/** What the problems view writes into its cells. */
final class ProblemLabels {
    private final ResourceManager resources;
    private final RuleBook book;

    ProblemLabels(Tree tree, RuleBook book) {
        this.book = book;
        resources = new LocalResourceManager(JFaceResources.getResources(), tree);
    }

    /** A group with its number and what its rule is about; a finding's message. The whole of it in a tip. */
    DelegatingStyledCellLabelProvider description() {
        var labels = new Description();
        return new DelegatingStyledCellLabelProvider(labels) {
            @Override
            public String getToolTipText(Object element) {
                return labels.getStyledText(element).getString();
            }

            /** A tip of JFace is a window of its own, which can take the keyboard along. */
            @Override
            public boolean useNativeToolTip(Object element) {
                return true;
            }
        };
    }

    private final class Description extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            return switch (element) {
                case ProblemGroup group ->
                    explained(
                            group.key().isEmpty() ? ProblemsMessages.DATASET : group.key(),
                            group.findings().size(),
                            group.key());
                case Finding finding -> new StyledString(finding.message());
                case Ignored.Rule rule -> ignored(rule);
                case Ignored.One one -> new StyledString(one.finding().message(), StyledString.QUALIFIER_STYLER);
                default -> new StyledString();
            };
        }

        private StyledString ignored(Ignored.Rule rule) {
            String what = rule.off() ? ProblemsMessages.OFF : ProblemsMessages.IGNORED;
            var text = new StyledString(rule.rule(), StyledString.QUALIFIER_STYLER);
            if (!rule.ones().isEmpty()) {
                text.append(" (" + Amount.number(rule.ones().size()) + ")", StyledString.QUALIFIER_STYLER);
            }
            return text.append("   " + what, StyledString.DECORATIONS_STYLER);
        }

        private StyledString explained(String name, int count, String rule) {
            var text = new StyledString(name);
            text.append(" (" + Amount.number(count) + ")", StyledString.COUNTER_STYLER);
            book.rule(rule).ifPresent(r -> text.append("   " + r.explanation(), StyledString.QUALIFIER_STYLER));
            return text;
        }

        @Override
        public Image getImage(Object element) {
            return switch (element) {
                case ProblemGroup group -> icon(group.worst());
                case Finding finding -> icon(finding.severity());
                case Ignored ignored -> Icon.IGNORE.image(resources);
                default -> null;
            };
        }
    }

    private Image icon(Severity severity) {
        return Icon.of(severity).image(resources);
    }

    ColumnLabelProvider sample() {
        return ofFinding(f -> f.sample().label());
    }

    /** Findings of one rule differ little in their fixes: a group shows those of its first. */
    ColumnLabelProvider fixes() {
        return ColumnLabelProvider.createTextProvider(e -> switch (e) {
            case Finding finding -> String.join(", ", finding.fixes());
            case ProblemGroup group ->
                String.join(", ", group.findings().getFirst().fixes());
            default -> "";
        });
    }

    ColumnLabelProvider file() {
        return ofFinding(f -> String.join(", ", f.files()));
    }

    private static ColumnLabelProvider ofFinding(Function<Finding, String> text) {
        return ColumnLabelProvider.createTextProvider(e -> switch (e) {
            case Finding finding -> text.apply(finding);
            case Ignored.One one -> text.apply(one.finding());
            default -> "";
        });
    }
}
