package org.maskwright.dataset.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;

class SplitPlanTest {
    private static final SplitOptions STANDARD = SplitOptions.STANDARD;

    @ParameterizedTest
    @CsvSource({
        "1296, 1037, 129, 130",
        "1396, 1117, 139, 140",
        "100, 80, 10, 10",
        "10, 8, 1, 1",
        "3, 2, 1, 0",
        "1, 1, 0, 0"
    })
    void roundsTheCuts(int n, int train, int val, int test) throws Exception {
        SplitPlan plan = SplitPlan.of(List.of(), Pairs.numbered(0, n), STANDARD);
        assertThat(plan.after())
                .containsExactly(Map.entry("train", train), Map.entry("val", val), Map.entry("test", test));
        assertThat(plan.before().values()).containsOnly(0);
    }

    @Test
    void ordersByTheHashOfSeedAndGroup() throws Exception {
        // By sha256sum: 0d 2215f50c…, 0c 489f68fb…, 0b 635ca73d…, 0a 6856c5a3….
        SplitPlan plan = SplitPlan.of(
                List.of(),
                Pairs.of("a", "b", "c", "d"),
                new SplitOptions(new Scheme.Ratios(50, 25, 25), "0", new GroupRule.None(), Optional.empty()));
        assertThat(plan.bins()).isEqualTo(Map.of("d", "train", "c", "train", "b", "val", "a", "test"));
    }

    @Test
    void hundredMoreAreAppendedAndFillTheTargets() throws Exception {
        SplitPlan first = SplitPlan.of(List.of(), Pairs.numbered(0, 1296), STANDARD);
        SplitPlan second = SplitPlan.of(first.added(), Pairs.numbered(0, 1396), STANDARD);
        assertThat(second.old()).isEqualTo(first.added());
        assertThat(second.added()).hasSize(100);
        assertThat(second.before()).isEqualTo(first.after());
        assertThat(second.after()).isEqualTo(second.targets()).containsEntry("train", 1117);
    }

    @Test
    void onlyPairsAreSplit() throws Exception {
        List<Sample> samples = new ArrayList<>(Pairs.of("a", "b"));
        samples.add(new Sample("c", Optional.of("c.jpg"), Optional.empty(), SampleStatus.UNLABELLED));
        samples.add(new Sample("d", Optional.of("d.jpg"), Optional.of("d.png"), SampleStatus.VERIFIED_EMPTY));
        assertThat(SplitPlan.of(List.of(), samples, STANDARD).bins()).containsOnlyKeys("a", "b", "d");
    }

    @Test
    void aSampleOfAKnownGroupGoesThereHoweverFullItIs() throws Exception {
        List<Assignment> old = List.of(new Assignment("anna_1", "anna", "test"), new Assignment("bob_1", "", "val"));
        SplitPlan plan = SplitPlan.of(
                old,
                Pairs.of("anna_1", "anna_2", "anna_3", "bob_1", "bob_2", "carl_1"),
                STANDARD.withGroups(new GroupRule.Prefix("_")));
        assertThat(plan.added())
                .containsExactly(
                        new Assignment("anna_2", "anna", "test"),
                        new Assignment("anna_3", "anna", "test"),
                        new Assignment("bob_2", "bob", "val"),
                        new Assignment("carl_1", "carl", "train"));
    }

    @Test
    void aGroupIsKnownByTheLedgerAlsoWhenItsSamplesAreGone() throws Exception {
        List<Assignment> old = List.of(new Assignment("anna_1", "anna", "test"));
        SplitPlan plan = SplitPlan.of(old, Pairs.of("anna_2"), STANDARD.withGroups(new GroupRule.Prefix("_")));
        assertThat(plan.added()).containsExactly(new Assignment("anna_2", "anna", "test"));
        assertThat(plan.gone()).containsExactly("anna_1");
        assertThat(plan.before()).containsEntry("test", 0);
    }

    @Test
    void aClusterKeepsItsNameWhenItGrows() throws Exception {
        List<Assignment> old = List.of(new Assignment("b", "b", "val"), new Assignment("c", "b", "val"));
        var cluster = new GroupRule.Clusters(Map.of("a", "a", "b", "a", "c", "a"));
        SplitPlan plan = SplitPlan.of(old, Pairs.of("a", "b", "c"), STANDARD.withGroups(cluster));
        assertThat(plan.added()).containsExactly(new Assignment("a", "b", "val"));
    }

    @Test
    void tellsOfGroupsThatAreTornAlready() throws Exception {
        List<Assignment> old = List.of(
                new Assignment("anna_1", "", "train"),
                new Assignment("anna_2", "", "test"),
                new Assignment("anna_3", "", "test"));
        SplitPlan plan = SplitPlan.of(
                old, Pairs.of("anna_1", "anna_2", "anna_3", "anna_4"), STANDARD.withGroups(new GroupRule.Prefix("_")));
        assertThat(plan.added()).containsExactly(new Assignment("anna_4", "anna", "test"));
        assertThat(plan.torn())
                .containsExactly(new SplitPlan.Leak(
                        "anna", Map.of("train", List.of("anna_1"), "test", List.of("anna_2", "anna_3", "anna_4"))));
        assertThat(plan.leaks(Map.of("anna_1", "x", "anna_2", "y"))).isEmpty();
    }

    @Test
    void meansAreOfEachPart() throws Exception {
        List<Assignment> old = List.of(new Assignment("a", "", "train"), new Assignment("b", "", "val"));
        SplitPlan plan = SplitPlan.of(old, Pairs.of("a", "b", "c"), STANDARD);
        assertThat(plan.bins()).containsEntry("c", "train");
        assertThat(plan.means(Map.of("a", 0.2, "b", 0.9, "c", 0.4)))
                .hasSize(2)
                .containsEntry("val", 0.9)
                .hasEntrySatisfying(
                        "train", m -> assertThat(m).isCloseTo(0.3, org.assertj.core.data.Offset.offset(1e-9)));
    }

    @Test
    void refusesWhatCannotBeSplit() {
        assertThatThrownBy(() -> SplitPlan.of(List.of(), List.of(), STANDARD))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nothing to split");
        assertThatThrownBy(() ->
                        SplitPlan.of(List.of(), Pairs.of("a", "b", "c"), STANDARD.withGroups(new GroupRule.Folder())))
                .hasMessage("there are only 1 groups for 3 parts; choose another group rule");
        assertThatThrownBy(() -> SplitPlan.of(
                        List.of(),
                        Pairs.of("a", "b"),
                        new SplitOptions(new Scheme.Folds(3), "0", new GroupRule.None(), Optional.empty())))
                .hasMessage("there are only 2 samples for 3 folds; make fewer folds");
    }
}
