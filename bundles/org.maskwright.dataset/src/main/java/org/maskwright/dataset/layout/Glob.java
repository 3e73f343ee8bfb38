package org.maskwright.dataset.layout;

import org.maskwright.core.InputException;

/** Shell patterns, as people type them, turned into {@link PathPattern}s. */
final class Glob {
    private Glob() {}

    /**
     * A pattern that means the same as a glob; what has no star outside braces is returned as it is.
     *
     * @throws InputException for {@code ?} and {@code [}, which stand for what could not be told apart again
     */
    static String toPattern(String glob) throws InputException {
        String plain = glob.startsWith("./") ? glob.substring(2) : glob;
        if (plain.indexOf('?') >= 0 || plain.indexOf('[') >= 0) {
            throw new InputException(
                    "pattern '" + glob + "': ? and [ ] are not supported; use *, or a placeholder such as {name}");
        }
        String[] segments = plain.split("/", -1);
        StringBuilder pattern = new StringBuilder();
        int folders = 0;
        int parts = 0;
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            pattern.append(i == 0 ? "" : "/");
            if (segments[i].equals("**") && !last) {
                pattern.append(folders++ == 0 ? "{dir*}" : "{dir" + folders + "*}");
            } else {
                parts += !last && segments[i].contains("*") ? 1 : 0;
                pattern.append(segment(segments[i], last ? "name" : "part" + parts));
            }
        }
        return pattern.toString();
    }

    /** Replaces each star outside braces: the first by {@code {name}}, the second by {@code {name2}}. */
    private static String segment(String segment, String name) {
        StringBuilder s = new StringBuilder();
        int stars = 0;
        boolean inside = false;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            inside = c == '{' || inside && c != '}';
            if (c == '*' && !inside) {
                stars++;
                s.append('{')
                        .append(name)
                        .append(stars == 1 ? "" : Integer.toString(stars))
                        .append('}');
            } else {
                s.append(c);
            }
        }
        return s.toString().endsWith(".{name2}") ? s.substring(0, s.length() - 7) + "{ext}" : s.toString();
    }
}
