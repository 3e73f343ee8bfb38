package org.maskwright.ui.opening;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.preferences.RecentDatasets;

/** The datasets that were opened last, as menu items. */
public final class RecentDatasetsMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        return new RecentDatasets()
                .list().stream().map(RecentDatasetsMenu::item).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(Path folder) {
        var parameter = new CommandContributionItemParameter(
                PlatformUI.getWorkbench(), null, CommandIds.OPEN, CommandContributionItem.STYLE_PUSH);
        parameter.label = folder.toString().replace("&", "&&");
        parameter.parameters = Map.of(CommandIds.OPEN_FOLDER, folder.toString());
        return new CommandContributionItem(parameter);
    }
}
