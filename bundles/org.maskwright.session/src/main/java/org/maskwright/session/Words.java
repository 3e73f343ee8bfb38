package org.maskwright.session;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Texts for the user: implemented by an enum, whose constants are the keys of the file {@code messages.properties} beside it. */
public interface Words {
    /** The key. */
    String name();

    /**
     * The text, in which {@code {0}}, {@code {1}} … are replaced by the values as they write themselves. With values, an apostrophe is
     * written twice, as in {@link MessageFormat}; without, the text is taken as it stands.
     *
     * @throws java.util.MissingResourceException when the file lacks the key
     */
    default String text(Object... values) {
        String pattern = ResourceBundle.getBundle(
                        getClass().getPackageName() + ".messages",
                        Locale.ROOT,
                        getClass().getClassLoader())
                .getString(name());
        Object[] written = Stream.of(values).map(String::valueOf).toArray();
        return written.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(written);
    }
}
