package org.maskwright.session.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.option.Option;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.settings.DatasetSettings.RuleChoice;

class RuleSettingsModelTest {
    private final RuleSettingsModel model = new RuleSettingsModel(RuleCatalogue.standard(), DatasetSettings.NONE);
    private final RuleInfo speckles = rule("MASK_SPECKLES");
    private final Option<?> area = speckles.options().stream()
            .filter(o -> o.name().equals("minAreaPx"))
            .findFirst()
            .orElseThrow();

    private RuleInfo rule(String id) {
        return model.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void onlyWhatDiffersIsWrittenDown() {
        model.enable(speckles, false);
        model.rate(speckles, Severity.ERROR);
        model.set(speckles, area, "30");
        var choice = new RuleChoice(Optional.of(false), Optional.of("error"), Map.of("minAreaPx", 30.0));
        assertEquals(choice, model.applied(DatasetSettings.NONE).rule("MASK_SPECKLES"));
        assertEquals("30", model.value(speckles, area));

        model.enable(speckles, true);
        model.rate(speckles, speckles.severity());
        model.set(speckles, area, RuleSettingsModel.standard(area));
        assertFalse(model.isSet(speckles));
        assertFalse(model.changed());
        assertEquals(DatasetSettings.NONE, model.applied(DatasetSettings.NONE));
    }

    @Test
    void whatCannotBeIsSaid() {
        model.set(speckles, area, "many");
        assertTrue(model.complaint().orElseThrow().contains("MASK_SPECKLES.minAreaPx needs a number"));
        model.restore(speckles);
        assertEquals(Optional.empty(), model.complaint());
    }

    @Test
    void restoringForgetsWhatTheDatasetHad() {
        var settings = DatasetSettings.NONE.withRule(
                "MASK_EMPTY", new RuleChoice(Optional.of(false), Optional.empty(), Map.of()));
        var restored = new RuleSettingsModel(RuleCatalogue.standard(), settings);
        assertFalse(restored.enabled(rule("MASK_EMPTY")));
        restored.restore();
        assertTrue(restored.changed());
        assertEquals(RuleChoice.NONE, restored.applied(settings).rule("MASK_EMPTY"));
    }

    @Test
    void rulesAreFoundByWords() {
        assertTrue(model.rules("SPECK").contains(speckles));
        assertEquals(0, model.rules("no rule says this").size());
    }
}
