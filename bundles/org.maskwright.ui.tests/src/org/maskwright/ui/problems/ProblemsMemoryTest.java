package org.maskwright.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Severity;
import org.maskwright.session.problems.ProblemsModel;
import org.maskwright.session.problems.ProblemsView.Grouping;

class ProblemsMemoryTest {
    @Test
    void howFindingsAreLookedAtComesBack() {
        var before = new ProblemsModel();
        before.filter("mask 02299");
        before.group(Grouping.SAMPLE);
        before.filter(Set.of(Severity.ERROR, Severity.INFO));
        var memento = XMLMemento.createWriteRoot("problems");
        ProblemsMemory.save(memento, before.view());
        var after = new ProblemsModel();
        ProblemsMemory.restore(memento, after);
        after.show(List.of(), true);
        assertEquals("mask 02299", after.view().text());
        assertEquals(Grouping.SAMPLE, after.view().grouping());
        assertEquals(Set.of(Severity.ERROR, Severity.INFO), after.view().severities());
    }

    @Test
    void withoutAMemoryAllIsAsAtTheStart() {
        var model = new ProblemsModel();
        ProblemsMemory.restore(XMLMemento.createWriteRoot("problems"), model);
        assertEquals(new ProblemsModel().view(), model.view());
    }
}
