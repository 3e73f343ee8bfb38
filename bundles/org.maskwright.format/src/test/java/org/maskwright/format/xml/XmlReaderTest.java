package org.maskwright.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.maskwright.core.InputException;

class XmlReaderTest {
    @TempDir
    private Path temp;

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void bytesThatAreNoTextAreOneLineAndNothingOnStandardError() throws Exception {
        byte[] damaged = "<annotations name='aaaa'/>".getBytes(StandardCharsets.UTF_8);
        damaged[20] = (byte) 0xC3;
        PrintStream before = System.err;
        var printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> first(damaged))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "a.xml is no XML that can be read: it has bytes that are no text in UTF-8; save it as UTF-8");
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void readsWhatTheFileSaysItIsWrittenIn() throws Exception {
        String plain = "<p name='\u00e9'/>";
        assertThat(first(plain.getBytes(StandardCharsets.UTF_8))).isEqualTo("\u00e9");
        assertThat(first(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8))).isEqualTo("\u00e9");
        for (String encoding : new String[] {"utf-8", "ISO-8859-1", "UTF-16"}) {
            String text = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + plain;
            assertThat(first(text.getBytes(Charset.forName(encoding))))
                    .as(encoding)
                    .isEqualTo("\u00e9");
        }
    }

    private String first(byte[] file) throws IOException, InputException {
        try (XmlReader xml = XmlReader.of(Files.write(temp.resolve("a.xml"), file), "a.xml")) {
            assertThat(xml.next()).isPresent();
            return xml.attribute("name");
        }
    }
}
