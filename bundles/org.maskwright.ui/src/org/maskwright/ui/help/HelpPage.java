package org.maskwright.ui.help;

/**
 * A page of the help.
 *
 * @param path within {@code docs/}, with {@code /}
 * @param text what it says
 */
public record HelpPage(String path, HelpText text) {
    /** Its title: its first heading, or its path where it has none. */
    public String title() {
        return text.headings().isEmpty() ? path : text.headings().getFirst().title();
    }
}
