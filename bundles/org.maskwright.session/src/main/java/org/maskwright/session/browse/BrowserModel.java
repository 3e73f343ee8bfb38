package org.maskwright.session.browse;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.maskwright.core.Subscription;
import org.maskwright.session.Announcer;

/**
 * The samples of the open dataset as people look at them: filtered, sorted, selected; the same selection in all views. Safe for any thread;
 * listeners get the new {@link BrowserView} on the thread that made the change.
 */
public final class BrowserModel {
    private final Announcer<BrowserView> announcer = new Announcer<>();
    private volatile BrowserView view = BrowserView.EMPTY;
    private volatile Optional<String> top = Optional.empty();
    /** Where to go once there are rows; until they are complete or the user goes elsewhere. */
    private volatile Optional<BrowsePlace> expected = Optional.empty();

    /** What is seen now. */
    public BrowserView view() {
        return view;
    }

    /** Announces each later view. */
    public Subscription onChange(Consumer<BrowserView> listener) {
        return announcer.add(listener);
    }

    /** Shows other rows; filter, order and what is still there of the selection stay. Where nothing
     * was seen before, the first is selected. */
    public void show(List<BrowserRow> rows) {
        if (expected.isPresent() && !rows.isEmpty()) {
            goTo(rows, expected.get());
            return;
        }
        change(v -> {
            Optional<String> lead =
                    v.all().isEmpty() ? rows.stream().findFirst().map(BrowserRow::id) : v.lead();
            Set<String> selection = v.all().isEmpty() ? lead.map(Set::of).orElse(Set.of()) : v.selection();
            return arranged(
                    new BrowserView(rows, v.rows(), v.positions(), v.filter(), v.sort(), selection, lead),
                    v.leadPosition());
        });
    }

    private void goTo(List<BrowserRow> rows, BrowsePlace place) {
        var first = rows.getFirst().id();
        Optional<String> lead = place.lead().or(() -> Optional.of(first));
        Set<String> selection = new LinkedHashSet<>(place.selection());
        lead.ifPresent(selection::add);
        change(v -> arranged(
                new BrowserView(rows, v.rows(), v.positions(), place.filter(), place.sort(), selection, lead), 0));
    }

    /**
     * Goes to a place as soon as there are rows. Those that come first may not tell yet what the place's filter asks for: it is gone to again
     * with each that follow, until {@link #arrive} or until the user goes elsewhere.
     */
    public void expect(BrowsePlace place) {
        expected = Optional.of(place);
        top = place.top();
    }

    /** The rows tell everything: from now on, the place is the user's. */
    public void arrive() {
        expected = Optional.empty();
    }

    /** Where the user is. */
    public BrowsePlace place() {
        BrowserView now = view;
        return expected.orElse(new BrowsePlace(
                now.filter(),
                now.sort(),
                now.selected().stream().map(BrowserRow::id).toList(),
                now.lead(),
                top));
    }

    /** The sample at the upper edge of the gallery, as far as is known. */
    public Optional<String> top() {
        return top;
    }

    /** Remembers which sample is at the upper edge of the gallery; announces nothing. */
    public void scrolledTo(Optional<String> id) {
        top = id;
    }

    /** Shows nothing, and forgets filter and selection. */
    public void clear() {
        expected = Optional.empty();
        top = Optional.empty();
        change(v -> BrowserView.EMPTY);
    }

    /** Shows what another filter admits. */
    public void filter(BrowserFilter filter) {
        arrive();
        change(v -> arranged(
                new BrowserView(v.all(), v.rows(), v.positions(), filter, v.sort(), v.selection(), v.lead()), 0));
    }

    /** Shows the rows in another order. */
    public void sort(BrowserSort sort) {
        arrive();
        change(v -> arranged(
                new BrowserView(v.all(), v.rows(), v.positions(), v.filter(), sort, v.selection(), v.lead()), 0));
    }

    /** Selects one sample that is seen; an unknown id selects nothing. */
    public void select(String id) {
        select(List.of(id), id);
    }

    /**
     * Selects samples; ids that are not seen are left out.
     *
     * @param ids which
     * @param lead the one that leads
     */
    public void select(List<String> ids, String lead) {
        arrive();
        change(v -> {
            Set<String> seen = new LinkedHashSet<>(ids);
            seen.retainAll(v.positions().keySet());
            return selected(
                    v,
                    seen,
                    v.positions().containsKey(lead)
                            ? Optional.of(lead)
                            : seen.stream().findFirst());
        });
    }

    /** Adds a sample to the selection, or takes it out. */
    public void toggle(String id) {
        arrive();
        change(v -> {
            Set<String> changed = new LinkedHashSet<>(v.selection());
            if (!changed.remove(id) && v.positions().containsKey(id)) {
                changed.add(id);
            }
            return selected(v, changed, v.positions().containsKey(id) ? Optional.of(id) : v.lead());
        });
    }

    /** Selects all that are seen between two places, both included; {@code to} leads. */
    public void selectRange(int from, int to) {
        arrive();
        change(v -> {
            int first = Math.clamp(Math.min(from, to), 0, v.rows().size());
            int last = Math.clamp(Math.max(from, to) + 1L, first, v.rows().size());
            Set<String> ids = new LinkedHashSet<>();
            v.rows().subList(first, last).forEach(r -> ids.add(r.id()));
            return to >= 0 && to < v.rows().size()
                    ? selected(v, ids, Optional.of(v.rows().get(to).id()))
                    : v;
        });
    }

    /** Selects all that are seen. */
    public void selectAll() {
        arrive();
        change(v -> selected(v, v.positions().keySet(), v.lead().or(() -> v.rows().stream()
                .findFirst()
                .map(BrowserRow::id))));
    }

    /** Selects samples for a view that asks for them; when the filter hides one of them, it is reset. */
    public void reveal(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        if (!view.positions().keySet().containsAll(ids)) {
            filter(BrowserFilter.ALL);
        }
        select(ids, ids.getFirst());
    }

    /** The first sample at or after a place, going round, whose id begins with a text or else contains it; −1 when there is none. */
    public int find(String text, int from) {
        List<BrowserRow> rows = view.rows();
        String wanted = text.toLowerCase(java.util.Locale.ROOT);
        int begins = search(rows, from, r -> r.startsWith(wanted));
        return begins >= 0 ? begins : search(rows, from, r -> r.contains(wanted));
    }

    private static int search(List<BrowserRow> rows, int from, java.util.function.Predicate<String> matches) {
        int n = rows.size();
        return IntStream.range(0, n)
                .map(i -> Math.floorMod(from + i, n))
                .filter(i -> matches.test(rows.get(i).label().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElse(-1);
    }

    private void change(UnaryOperator<BrowserView> how) {
        BrowserView next;
        synchronized (this) {
            BrowserView before = view;
            next = how.apply(before);
            if (isSame(next, before)) {
                return;
            }
            view = next;
        }
        announcer.announce(next);
    }

    /**
     * Filters and sorts; when the lead went, the sample that took its place leads.
     *
     * @param v with the rows and places that were seen before, which stay where they are the same
     */
    private static BrowserView arranged(BrowserView v, int formerPosition) {
        List<BrowserRow> admitted = v.filter().equals(BrowserFilter.ALL)
                ? v.all()
                : v.all().stream().filter(v.filter().admitting()).toList();
        List<BrowserRow> rows = v.sort().sorted(admitted);
        Map<String, Integer> positions = isSameOrder(v.rows(), rows) ? v.positions() : positions(rows);
        Set<String> selection = new LinkedHashSet<>(v.selection());
        selection.retainAll(positions.keySet());
        Optional<String> lead = v.lead().filter(positions::containsKey).or(() -> selection.stream()
                .findFirst());
        if (lead.isEmpty() && v.lead().isPresent() && !rows.isEmpty()) {
            lead = Optional.of(
                    rows.get(Math.clamp(formerPosition, 0, rows.size() - 1)).id());
            selection.add(lead.get());
        }
        return selected(
                new BrowserView(v.all(), rows, positions, v.filter(), v.sort(), Set.of(), lead), selection, lead);
    }

    /** Whether two views show the same; most of their rows are the very same objects. */
    private static boolean isSame(BrowserView a, BrowserView b) {
        return a.lead().equals(b.lead())
                && a.selection().equals(b.selection())
                && a.filter().equals(b.filter())
                && a.sort().equals(b.sort())
                && isSame(a.all(), b.all(), BrowserRow::equals)
                && isSame(a.rows(), b.rows(), BrowserRow::equals);
    }

    private static boolean isSameOrder(List<BrowserRow> a, List<BrowserRow> b) {
        return isSame(a, b, (x, y) -> x.id().equals(y.id()));
    }

    // By references first: that is what makes comparing cheap.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<BrowserRow> a, List<BrowserRow> b, BiPredicate<BrowserRow, BrowserRow> alike) {
        if (a == b) {
            return true;
        }
        for (int i = 0; a.size() == b.size() && i < a.size(); i++) {
            BrowserRow x = a.get(i);
            BrowserRow y = b.get(i);
            if (x != y && !alike.test(x, y)) {
                return false;
            }
        }
        return a.size() == b.size();
    }

    private static Map<String, Integer> positions(List<BrowserRow> rows) {
        Map<String, Integer> positions = HashMap.newHashMap(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            positions.put(rows.get(i).id(), i);
        }
        return Collections.unmodifiableMap(positions);
    }

    private static BrowserView selected(BrowserView v, Set<String> selection, Optional<String> lead) {
        return new BrowserView(
                v.all(),
                v.rows(),
                v.positions(),
                v.filter(),
                v.sort(),
                Collections.unmodifiableSet(new HashSet<>(selection)),
                lead);
    }
}
