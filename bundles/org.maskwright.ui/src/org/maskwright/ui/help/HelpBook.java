package org.maskwright.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * All pages of the help. Immutable.
 *
 * @param pages what a beginner needs first, decisions last
 */
public record HelpBook(List<HelpPage> pages) {
    private static final String FOLDER = "/help/";
    private static final List<String> FIRST = List.of(
            "workbench.md",
            "browser.md",
            "datasets.md",
            "checks.md",
            "models.md",
            "gpu.md",
            "training.md",
            "presets.md",
            "evaluation.md",
            "command-line.md",
            "formats.md",
            "performance.md",
            "architecture.md",
            "third-party.md");

    /**
     * A place in the book.
     *
     * @param page a page
     * @param offset a character of its text
     */
    public record HelpPlace(HelpPage page, int offset) {}

    /** Copies the pages. */
    public HelpBook {
        pages = List.copyOf(pages);
    }

    /**
     * The pages that are packed with a bundle, from its folder {@code help}.
     *
     * @throws UncheckedIOException when one cannot be read
     */
    public static HelpBook of(Bundle bundle) {
        Map<String, String> pages = new HashMap<>();
        Enumeration<URL> found = bundle.findEntries(FOLDER, "*.md", true);
        while (found != null && found.hasMoreElements()) {
            URL url = found.nextElement();
            try (InputStream in = url.openStream()) {
                String path = url.getPath().substring(url.getPath().indexOf(FOLDER) + FOLDER.length());
                pages.put(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return of(pages);
    }

    /** A book of these pages in Markdown, by their paths. */
    public static HelpBook of(Map<String, String> markdown) {
        return new HelpBook(markdown.entrySet().stream()
                .map(e -> new HelpPage(e.getKey(), HelpSetter.set(e.getValue())))
                .sorted(Comparator.comparing(HelpBook::rank).thenComparing(HelpPage::path))
                .toList());
    }

    private static int rank(HelpPage page) {
        int known = FIRST.indexOf(page.path());
        return known >= 0 ? known : page.path().contains("/") ? Integer.MAX_VALUE : FIRST.size();
    }

    /** The page of a path, if there is one. */
    public Optional<HelpPage> page(String path) {
        return pages.stream().filter(p -> p.path().equals(path)).findFirst();
    }

    /**
     * Where a link leads; empty when out of the book.
     *
     * @param from the page that it is on
     * @param link as written: {@code checks.md#mask_empty}, {@code #exit-codes}
     */
    public Optional<HelpPlace> follow(HelpPage from, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        String anchor = hash < 0 ? "" : link.substring(hash + 1);
        String path = file.isEmpty()
                ? from.path()
                : URI.create("/" + from.path()).resolve(file).getPath().substring(1);
        return page(path)
                .filter(p -> anchor.isEmpty() || p.text().anchors().containsKey(anchor))
                .map(p -> new HelpPlace(p, p.text().anchors().getOrDefault(anchor, 0)));
    }

    /**
     * The next place at which something is said, whatever its case; the book is gone round once.
     *
     * @param words what is looked for
     * @param from where to begin
     */
    public Optional<HelpPlace> find(String words, HelpPlace from) {
        String wanted = words.toLowerCase(Locale.ROOT);
        if (wanted.isBlank()) {
            return Optional.empty();
        }
        int first = pages.indexOf(from.page());
        for (int i = 0; i <= pages.size(); i++) {
            HelpPage page = pages.get((first + i) % pages.size());
            int found = page.text().text().toLowerCase(Locale.ROOT).indexOf(wanted, i == 0 ? from.offset() : 0);
            if (found >= 0) {
                return Optional.of(new HelpPlace(page, found));
            }
        }
        return Optional.empty();
    }
}
