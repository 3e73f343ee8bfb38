package org.maskwright.ui;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** The views that can be shown, as menu items. */
public final class ViewsMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return new IContributionItem[] {ContributionItemFactory.VIEWS_SHORTLIST.create(window)};
    }
}
