package org.maskwright.check.fix;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Edit.Change;
import org.maskwright.dataset.journal.Edit.Convert;
import org.maskwright.dataset.journal.Edit.Create;
import org.maskwright.dataset.journal.Edit.Expected;
import org.maskwright.dataset.journal.Edit.Quarantine;
import org.maskwright.dataset.journal.Edit.Rename;
import org.maskwright.dataset.journal.Edit.Rewrite;
import org.maskwright.dataset.journal.Edit.SetRow;
import org.maskwright.dataset.journal.Edit.WriteState;
import org.maskwright.dataset.journal.Table;

/**
 * Edits collected from many fixes. Changes of one file's contents are chained; an edit that says what another says already is taken once;
 * whatever else meets on one file is a conflict. Of one thread.
 */
final class EditPlan {
    private final Map<String, Content> contents = new LinkedHashMap<>();
    private final Map<String, Edit> places = new LinkedHashMap<>();
    private final Map<RowName, SetRow> rows = new LinkedHashMap<>();
    private final Map<StateFile, Edit> state = new LinkedHashMap<>();
    private final Map<String, String> ruleOf = new HashMap<>();
    private final Set<String> targets = new HashSet<>();

    /** What a row is found by. */
    private record RowName(Table table, String key) {
        static RowName of(SetRow edit) {
            return new RowName(edit.table(), edit.key());
        }
    }

    /** New contents for a file, and another name where they are of another format. */
    private record Content(String path, Optional<String> target, Expected expected, Change change) {
        /** This change, and then the next; a name once given stays. */
        Content then(Content next) {
            Change first = change;
            return new Content(path, target.or(next::target), judged(next), old -> next.change.apply(first.apply(old)));
        }

        /** The contents that both were thought out for: those that either names. */
        private Expected judged(Content next) {
            return expected.sha256().isPresent() ? expected : next.expected;
        }

        boolean agrees(Content next) {
            return target.isEmpty() || next.target.isEmpty() || target.equals(next.target);
        }

        Edit edit() {
            return target.<Edit>map(t -> new Convert(path, t, expected, change))
                    .orElseGet(() -> new Rewrite(path, expected, change));
        }
    }

    /**
     * Adds the edits of one finding, all of them or none.
     *
     * @param edits in order
     * @param rule whose finding it is
     * @return why they were not added; empty when they were
     */
    Optional<String> add(List<Edit> edits, String rule) {
        Optional<Edit> conflict = edits.stream().filter(e -> !fits(e)).findFirst();
        if (conflict.isPresent()) {
            String what = subject(conflict.get());
            return Optional.of(what + " is already being changed for " + ruleOf.getOrDefault(what, "another finding")
                    + "; make that repair, then check and repair again");
        }
        for (Edit edit : edits) {
            take(edit);
            ruleOf.putIfAbsent(subject(edit), rule);
        }
        return Optional.empty();
    }

    private static String subject(Edit edit) {
        return switch (edit) {
            case Rewrite e -> e.path();
            case Convert e -> e.path();
            case Rename e -> e.path();
            case Quarantine e -> e.path();
            case Create e -> e.path();
            case SetRow e -> e.key();
            case WriteState e -> e.file().path();
        };
    }

    private boolean fits(Edit edit) {
        return switch (edit) {
            case Rewrite e -> !(places.get(e.path()) instanceof Quarantine);
            case Convert e -> {
                Content before = contents.get(e.path());
                boolean free = before != null && before.target().isPresent() || !targets.contains(e.target());
                yield free && !places.containsKey(e.path()) && (before == null || before.agrees(content(e)));
            }
            case Rename e -> {
                boolean renamed = e.equals(places.get(e.path()));
                boolean free = !places.containsKey(e.path()) && !targets.contains(e.target());
                Content before = contents.get(e.path());
                yield (renamed || free) && (before == null || before.target().isEmpty());
            }
            case Quarantine e -> !(places.get(e.path()) instanceof Rename) && !contents.containsKey(e.path());
            case Create e -> !targets.contains(e.path());
            case SetRow e -> e.equals(rows.getOrDefault(RowName.of(e), e));
            case WriteState e -> !state.containsKey(e.file());
        };
    }

    private static Content content(Convert e) {
        return new Content(e.path(), Optional.of(e.target()), e.expected(), e.change());
    }

    private void take(Edit edit) {
        switch (edit) {
            case Rewrite e ->
                contents.merge(
                        e.path(), new Content(e.path(), Optional.empty(), e.expected(), e.change()), Content::then);
            case Convert e -> {
                contents.merge(e.path(), content(e), Content::then);
                targets.add(e.target());
            }
            case Rename e -> {
                places.put(e.path(), e);
                targets.add(e.target());
            }
            case Quarantine e -> places.putIfAbsent(e.path(), e);
            case Create e -> {
                places.put(e.path(), e);
                targets.add(e.path());
            }
            case SetRow e -> rows.put(RowName.of(e), e);
            case WriteState e -> state.put(e.file(), e);
        }
    }

    /** All edits, in the order in which they must be made: contents under the old names, then names and places, then state. */
    List<Edit> edits() {
        Stream<Edit> changes = contents.values().stream().map(Content::edit);
        return Stream.of(changes, places.values().stream(), state.values().stream(), rows.values().stream())
                .<Edit>flatMap(s -> s)
                .toList();
    }
}
