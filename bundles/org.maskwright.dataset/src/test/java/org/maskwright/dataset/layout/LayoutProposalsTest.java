package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;

class LayoutProposalsTest {
    private static final Layout NOW =
            new Layout("now", "images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}", new LabelMap.Binary255());

    private final List<Listing.File> files = new ArrayList<>();

    private LayoutProposalsTest with(String image, String mask) {
        files.add(Listing.File.of(image, 100, 0));
        files.add(Listing.File.of(mask, 100, 0));
        return this;
    }

    private List<LayoutProposals.Proposal> proposals(Layout now) {
        return LayoutProposals.of(
                Path.of("nowhere"),
                now,
                0,
                new Listing(files, List.of()).ordered().images());
    }

    @Test
    void aStretchBeforeTheNameNeedNotBeCompared() {
        with("images/0a3f-IMG_4.jpg", "masks/IMG_4.png").with("images/77b1-IMG_9.jpg", "masks/IMG_9.png");
        assertThat(proposals(NOW).getFirst())
                .isEqualTo(new LayoutProposals.Proposal(
                        "images/{dir*}/{other}-{name}.{ext}", "masks/{dir*}/{name}.{ext}", 2));
    }

    @Test
    void aStretchBehindTheMasksNameNeedNotBeCompared() {
        with("images/0a3f-dog.jpg", "masks/dog_v3.png").with("images/77b1-cat.jpg", "masks/cat_v17.png");
        assertThat(proposals(NOW))
                .contains(new LayoutProposals.Proposal(
                        "images/{dir*}/{other}-{name}.{ext}", "masks/{dir*}/{name}_{instance}.{ext}", 2));
    }

    @Test
    void whatWouldBeFoundWithoutAStatementIsProposed() {
        with("images/1.jpg", "masks/1_mask.png").with("images/2.jpg", "masks/2_mask.png");
        assertThat(proposals(NOW).getFirst().masks()).isEqualTo("masks/{dir*}/{name}_mask.{ext}");
        assertThat(proposals(NOW).getFirst().pairs()).isEqualTo(2);
    }

    @Test
    void whereNothingPairsNothingIsProposed() {
        with("images/IMG_1.jpg", "masks/task-30.png").with("images/IMG_2.jpg", "masks/task-40.png");
        assertThat(proposals(NOW)).isEmpty();
    }
}
