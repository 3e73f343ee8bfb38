package org.maskwright.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The floors of the workbench. Ground: words, icons, jobs, undo, preferences, small widgets, used by all. Features: each a package that uses
 * the ground and never another feature, so that it can be copied, moved or removed alone. Top: what puts them together; {@code plugin.xml}
 * names them, the top's code none.
 */
final class Floors {
    private static final String UI = "org.maskwright.ui";

    /** Grows with each new view. */
    static final Set<String> FEATURES = Set.of(
            "browser",
            "problems",
            "sample",
            "edit",
            "compare",
            "preview",
            "live",
            "statistics",
            "evaluation",
            "history",
            "quarantine",
            "versions",
            "split",
            "importing",
            "exporting",
            "propose",
            "models",
            "review",
            "rounds",
            "clean",
            "rules",
            "train",
            "help",
            "opening");

    private enum Floor {
        BELOW,
        GROUND,
        FEATURE,
        TOP
    }

    private Floors() {}

    /** What goes up or sideways in these classes, each as {@link PackageUse#witness} tells it; empty when nothing does. */
    static List<String> violations(PackageUse use) {
        var found = new ArrayList<String>();
        for (String user : use.packages()) {
            for (String used : use.usedBy(user)) {
                if (!isAllowed(floor(user), floor(used))) {
                    found.add(use.witness(user, used));
                }
            }
        }
        return found;
    }

    private static boolean isAllowed(Floor user, Floor used) {
        return user == Floor.BELOW || used == Floor.BELOW || used == Floor.GROUND;
    }

    /** The root of the bundle and what starts it are the top; what is no feature and not the top is ground. */
    private static Floor floor(String name) {
        if (name.equals(UI)) {
            return Floor.TOP;
        }
        // The canvas is a bundle of its own, below.
        if (!name.startsWith(UI + ".") || name.startsWith(UI + ".canvas")) {
            return Floor.BELOW;
        }
        return FEATURES.contains(name.substring(UI.length() + 1)) ? Floor.FEATURE : Floor.GROUND;
    }
}
