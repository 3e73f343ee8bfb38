package org.maskwright.ui.browser;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.ui.IMemento;
import org.maskwright.session.browse.BrowsePlace;
import org.maskwright.session.workspace.Workspace;

/** Where the user was in the dataset that was open last: kept from one run of the workbench to the next. */
final class PlaceMemory {
    private static final String PLACE = "place";
    private static final String FOLDER = "folder";

    private PlaceMemory() {}

    static void save(IMemento memento, Workspace workspace) {
        workspace.place().ifPresent(place -> {
            IMemento into = memento.createChild(PLACE);
            into.putString(FOLDER, place.getKey().toString());
            place.getValue().texts().forEach(into::putString);
        });
    }

    /** The place is gone to when that dataset is opened, or at once where it is open before the first view is there. */
    static void restore(IMemento memento, Workspace workspace) {
        IMemento from = memento.getChild(PLACE);
        if (from != null && from.getString(FOLDER) != null) {
            try {
                workspace.remember(Path.of(from.getString(FOLDER)), BrowsePlace.of(from::getString));
            } catch (InvalidPathException otherSystem) {
                // A workspace that was copied from another operating system: there is no such dataset here.
            }
        }
    }
}
