package org.maskwright.check;

import org.maskwright.core.LabelMap;
import org.maskwright.core.option.Option;

/** What a rule is set to, and what masks mean. */
public interface RuleValues {
    /** The value in force of one of the rule's options. */
    double number(Option.Number option);

    /** The value in force of one of the rule's options. */
    String choice(Option.Choice option);

    /** The value in force of one of the rule's options. */
    String text(Option.Text option);

    /** What the masks' values mean. */
    LabelMap labels();
}
