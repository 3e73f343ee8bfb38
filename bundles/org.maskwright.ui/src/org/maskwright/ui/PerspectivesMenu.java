package org.maskwright.ui;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** The perspectives that there are, as menu items. */
public final class PerspectivesMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return new IContributionItem[] {ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window)};
    }
}
