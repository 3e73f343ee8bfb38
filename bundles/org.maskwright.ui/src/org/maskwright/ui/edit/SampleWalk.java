package org.maskwright.ui.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maskwright.core.SampleName;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserRow;

/** From sample to sample, in the order and among those that the browser shows; the browser goes along. Of the UI thread. */
final class SampleWalk {
    private final BrowserModel browser;
    private final Consumer<SampleName> open;
    private Optional<SampleName> here = Optional.empty();

    /** @param open shows another sample */
    SampleWalk(BrowserModel browser, Consumer<SampleName> open) {
        this.browser = browser;
        this.open = open;
    }

    /** This sample is shown now. */
    void at(SampleName name) {
        here = Optional.of(name);
    }

    private int position() {
        return here.map(SampleName::key)
                .map(browser.view().positions()::get)
                .orElse(browser.view().leadPosition());
    }

    /** Goes on by so many samples; stays at the first and at the last. */
    void by(int steps) {
        List<BrowserRow> rows = browser.view().rows();
        int to = Math.clamp(position() + steps, 0, Math.max(0, rows.size() - 1));
        if (to < rows.size()) {
            go(rows.get(to));
        }
    }

    /** Where a person is likely to go from here, the likeliest first: on, to the next that nobody has verified, and back. */
    List<SampleName> next() {
        List<BrowserRow> rows = browser.view().rows();
        int from = position();
        return Stream.of(at(rows, from + 1), unverified(), at(rows, from - 1))
                .flatMap(Optional::stream)
                .map(r -> new SampleName(r.id(), r.label()))
                .filter(n -> !here.equals(Optional.of(n)))
                .distinct()
                .toList();
    }

    /** Another sample that has something to do with this one: the one that is selected in the browser, or else the one before, or after. */
    Optional<SampleName> other() {
        List<BrowserRow> rows = browser.view().rows();
        int from = position();
        return Stream.of(browser.view().leading(), at(rows, from - 1), at(rows, from + 1))
                .flatMap(Optional::stream)
                .map(r -> new SampleName(r.id(), r.label()))
                .filter(n -> !here.equals(Optional.of(n)))
                .findFirst();
    }

    private static Optional<BrowserRow> at(List<BrowserRow> rows, int position) {
        return position >= 0 && position < rows.size() ? Optional.of(rows.get(position)) : Optional.empty();
    }

    /** Goes to the next sample that nobody has verified, round to the first ones; stays where all are. */
    void toUnverified() {
        unverified().ifPresent(this::go);
    }

    private Optional<BrowserRow> unverified() {
        List<BrowserRow> rows = browser.view().rows();
        int from = position();
        return IntStream.range(1, rows.size())
                .mapToObj(i -> rows.get(Math.floorMod(from + i, rows.size())))
                .filter(r -> !isVerified(r.status()))
                .findFirst();
    }

    private static boolean isVerified(SampleStatus status) {
        return switch (status) {
            case VERIFIED, VERIFIED_EMPTY -> true;
            case UNLABELLED, UNREVIEWED, PROPOSED, CORRECTED -> false;
        };
    }

    private void go(BrowserRow row) {
        browser.select(row.id());
        var name = new SampleName(row.id(), row.label());
        if (!here.equals(Optional.of(name))) {
            open.accept(name);
        }
    }

    /** Where in the samples that are seen this one is, from 1; empty when it is not among them. */
    Optional<Integer> number() {
        return here.map(SampleName::key).map(browser.view().positions()::get).map(i -> i + 1);
    }
}
