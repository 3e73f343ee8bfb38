package org.maskwright.ui.browser;

import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.maskwright.check.Severity;
import org.maskwright.session.Amount;
import org.maskwright.session.browse.SampleSet;
import org.maskwright.ui.icons.Icon;

/** Names sets of samples, with how many there are; a folder's icon is that of its worst finding. */
final class SetLabels extends LabelProvider implements IStyledLabelProvider {
    private final ResourceManager resources;

    SetLabels(Control owner) {
        resources = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    @Override
    public StyledString getStyledText(Object element) {
        SampleSet set = (SampleSet) element;
        var text = new StyledString(name(set.choice()));
        if (!(set.choice() instanceof SampleSet.SetKind)) {
            text.append("  " + Amount.number(set.count()), StyledString.COUNTER_STYLER);
        }
        return text;
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    private static String name(SampleSet.SetChoice choice) {
        return switch (choice) {
            case SampleSet.All all -> BrowserMessages.SETS_ALL;
            case SampleSet.SetKind group ->
                switch (group) {
                    case FOLDERS -> BrowserMessages.SETS_FOLDERS;
                    case FINDINGS -> BrowserMessages.SETS_FINDINGS;
                    case STATUSES -> BrowserMessages.SETS_STATUSES;
                    case PARTS -> BrowserMessages.SETS_PARTS;
                };
            case SampleSet.FolderSet folder -> folder.name();
            case SampleSet.OfStatus status -> status.status().text();
            case SampleSet.OfPart part -> part.part().text();
            case SampleSet.OfSeverity worst ->
                switch (worst.severity()) {
                    case ERROR -> BrowserMessages.SETS_ERRORS;
                    case WARNING -> BrowserMessages.SETS_WARNINGS;
                    case INFO -> BrowserMessages.SETS_NOTES;
                };
            case SampleSet.Lacking lacking -> lacking(lacking.term());
        };
    }

    private static String lacking(String term) {
        return switch (term) {
            case "no:finding" -> BrowserMessages.TERM_FINDINGS_NONE;
            case "no:mask" -> BrowserMessages.TERM_NO_MASK;
            case "no:image" -> BrowserMessages.TERM_NO_IMAGE;
            default -> BrowserMessages.TERM_PART_NONE;
        };
    }

    @Override
    public Image getImage(Object element) {
        SampleSet set = (SampleSet) element;
        return icon(set.choice(), set.worst()).map(i -> i.image(resources)).orElse(null);
    }

    private static Optional<Icon> icon(SampleSet.SetChoice choice, Optional<Severity> worst) {
        return switch (choice) {
            case SampleSet.All all -> Optional.of(Icon.GALLERY);
            case SampleSet.SetKind group -> Optional.empty();
            case SampleSet.FolderSet folder -> Optional.of(worst.map(Icon::of).orElse(Icon.OPEN));
            case SampleSet.OfStatus status -> Optional.of(Icon.of(status.status()));
            case SampleSet.OfPart part -> Optional.of(worst.map(Icon::of).orElse(Icon.VERIFIED));
            case SampleSet.OfSeverity severity -> Optional.of(Icon.of(severity.severity()));
            case SampleSet.Lacking lacking -> Optional.of(worst.map(Icon::of).orElse(Icon.VERIFIED));
        };
    }
}
