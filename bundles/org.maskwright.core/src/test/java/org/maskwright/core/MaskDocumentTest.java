package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskDocumentTest {
    private final Mask before = Mask.parse("...", "...");
    private final Mask after = Mask.parse("...", ".#.");
    private final MaskPatch patch = MaskPatch.between(before, after);

    @Test
    void changeIsMadeAndItsRectangleAnnounced() {
        MaskDocument document = new MaskDocument(before);
        List<Rect> heard = new ArrayList<>();
        document.onChange(heard::add);
        document.apply(patch);
        assertThat(document.mask()).isEqualTo(after);
        document.apply(patch.inverse());
        assertThat(document.mask()).isEqualTo(before);
        assertThat(heard).containsExactly(new Rect(1, 1, 1, 1), new Rect(1, 1, 1, 1));
    }

    @Test
    void closedSubscriptionHearsNothing() {
        MaskDocument document = new MaskDocument(before);
        List<Rect> heard = new ArrayList<>();
        Subscription subscription = document.onChange(heard::add);
        subscription.close();
        subscription.close();
        document.apply(patch);
        assertThat(heard).isEmpty();
    }

    @Test
    void patchThatDoesNotFitChangesNothing() {
        MaskDocument document = new MaskDocument(after);
        List<Rect> heard = new ArrayList<>();
        document.onChange(heard::add);
        assertThatIllegalArgumentException().isThrownBy(() -> document.apply(patch));
        assertThat(document.mask()).isEqualTo(after);
        assertThat(heard).isEmpty();
    }
}
