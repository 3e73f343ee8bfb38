package org.maskwright.ui.browser;

import java.util.Locale;
import java.util.StringJoiner;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.Amount;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.ui.words.GroundMessages;

/** The facts of a sample in a few lines. */
final class SampleTip {
    private SampleTip() {}

    static String of(BrowserRow row) {
        var lines = new StringJoiner("\n");
        lines.add(row.label());
        row.sample()
                .image()
                .ifPresent(p -> lines.add(p + row.imageSize().map(s -> "  " + s).orElse("")));
        row.sample()
                .mask()
                .ifPresent(p -> lines.add(p + row.maskSize().map(s -> "  " + s).orElse("")));
        if (row.coverage().isPresent()) {
            lines.add(NLS.bind(
                    BrowserMessages.TIP_MASK,
                    percent(row.coverage().getAsDouble()),
                    components(row.components().orElse(0))));
        }
        String status = SampleStatus.UNREVIEWED.compareTo(row.status()) >= 0
                ? ""
                : row.status().text();
        String marks = String.join(
                " · ",
                java.util.stream.Stream.of(status, row.part().map(p -> p.text()).orElse(""))
                        .filter(s -> !s.isEmpty())
                        .toList());
        if (!marks.isEmpty()) {
            lines.add(marks);
        }
        row.rules().forEach(r -> lines.add("• " + r));
        return lines.toString();
    }

    private static String components(int count) {
        return Amount.of(count, GroundMessages.COMPONENT, GroundMessages.COMPONENTS);
    }

    /** A share in per cent, with so many digits that a small one is not 0. */
    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.001 ? "%.3f %%" : "%.1f %%", 100 * share);
    }
}
