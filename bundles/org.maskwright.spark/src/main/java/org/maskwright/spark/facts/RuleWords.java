package org.maskwright.spark.facts;

import java.io.Serializable;
import java.util.List;
import org.maskwright.check.Judge;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.settings.SettingsFile;

/**
 * Which rules judge, and how they are set, in the words of the command line: what is sent to executors, who make the same settings of it.
 *
 * @param settings text of the dataset's {@code dataset.json}
 * @param assignments as after {@code --set}
 * @param selection as after {@code --rules}; empty for all
 * @param labels what the masks' values mean, as {@link LabelMapText} writes it
 */
public record RuleWords(String settings, List<String> assignments, String selection, String labels)
        implements Serializable {
    /** Copies the list. */
    public RuleWords {
        assignments = List.copyOf(assignments);
    }

    /** The rules that there are. */
    public static List<Rule> rules() {
        return RuleCatalogue.standard();
    }

    /**
     * The settings that the words mean.
     *
     * @throws InputException when something is set that does not exist, or to a value that is not allowed
     */
    public RuleSettings parse() throws InputException {
        RuleSettings result = RuleSettings.standard(rules()).with(SettingsFile.parse(settings, "dataset.json"));
        for (String assignment : assignments) {
            result = result.with(assignment);
        }
        return selection.isEmpty() ? result : result.select(selection);
    }

    /**
     * What the masks' values mean.
     *
     * @throws InputException when it is no label map
     */
    public LabelMap meaning() throws InputException {
        return LabelMapText.parse(labels);
    }

    /**
     * Who judges so.
     *
     * @throws InputException as {@link #parse} does
     */
    public Judge judge() throws InputException {
        return new Judge(rules(), parse(), meaning());
    }
}
