package org.maskwright.ui.review;

import java.util.Locale;
import java.util.function.Consumer;

/** What keys and buttons do in the review; each is answered while the view is in front. */
enum ReviewAction {
    ACCEPT(ReviewPart::accept),
    REJECT(ReviewPart::reject),
    EDIT(ReviewPart::edit),
    NEXT(p -> p.go(1)),
    PREVIOUS(p -> p.go(-1));

    private final Consumer<ReviewPart> effect;

    ReviewAction(Consumer<ReviewPart> effect) {
        this.effect = effect;
    }

    /** The command that does it, as {@code plugin.xml} has it. */
    String command() {
        return "org.maskwright.ui.review." + name().toLowerCase(Locale.ROOT);
    }

    void run(ReviewPart part) {
        effect.accept(part);
    }
}
