package org.maskwright.check.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import org.maskwright.core.VisibleText;

/**
 * Writes JSON so that it is harmless on a terminal, too, and means the same: characters that would act there are escaped. They can only stand in
 * strings, but for the line breaks between.
 */
public final class VisibleJson extends FilterWriter {
    /** @param out receives the document; closed with this */
    public VisibleJson(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        if (acts((char) c)) {
            out.write("\\u" + HexFormat.of().toHexDigits((char) c));
        } else {
            out.write(c);
        }
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int plain = offset;
        for (int i = offset; i < offset + length; i++) {
            if (acts(text[i])) {
                out.write(text, plain, i - plain);
                write(text[i]);
                plain = i + 1;
            }
        }
        out.write(text, plain, offset + length - plain);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    /** Line breaks and indents are the document's; halves of characters are seen together only. */
    private static boolean acts(char c) {
        return (c < ' ' || c > '~')
                && c != '\n'
                && c != '\r'
                && c != '\t'
                && !Character.isSurrogate(c)
                && VisibleText.acts(c);
    }
}
