package org.maskwright.format.xml;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.maskwright.core.InputException;

/** An XML file, element by element. Document types are not read and no entity is resolved, so that none can grow or lead anywhere. One thread. */
public final class XmlReader implements Closeable {
    /** So many bytes hold a declaration. */
    private static final int HEAD = 200;

    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)");

    private final InputStream in;
    private final XMLStreamReader xml;
    private final String name;

    private XmlReader(InputStream in, XMLStreamReader xml, String name) {
        this.in = in;
        this.xml = xml;
        this.name = name;
    }

    /**
     * Opens a file; the caller closes it.
     *
     * @param name of the file, for messages
     * @throws InputException when it is no XML
     */
    public static XmlReader of(Path file, String name) throws IOException, InputException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Else it writes to standard error what it passes over.
        factory.setXMLReporter((message, type, information, location) -> {});
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new XmlReader(in, parser(factory, in), name);
        } catch (XMLStreamException e) {
            in.close();
            throw malformed(name, e);
        }
    }

    /** UTF-8 goes through a decoder of Java: the parser's own writes to standard error of bytes that are none, before it throws. */
    private static XMLStreamReader parser(XMLInputFactory factory, InputStream in)
            throws IOException, XMLStreamException {
        return isUtf8(in)
                ? factory.createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))
                : factory.createXMLStreamReader(in);
    }

    /** Whether nothing at the beginning says otherwise; goes past the mark of UTF-8 where there is one. */
    private static boolean isUtf8(InputStream in) throws IOException {
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        if (head.startsWith("\u00ef\u00bb\u00bf")) {
            in.skipNBytes(3);
            return true;
        }
        boolean wide = head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe") || head.indexOf('\0') >= 0;
        Matcher declared = ENCODING.matcher(head);
        return !wide && (!declared.lookingAt() || declared.group(1).equalsIgnoreCase("UTF-8"));
    }

    /**
     * Goes to the next beginning of an element; empty at the end of the file.
     *
     * @return its name
     */
    public Optional<String> next() throws InputException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(xml.getLocalName());
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new InputException(
                            name + ", line " + xml.getLocation().getLineNumber()
                                    + " refers to an entity; those are not resolved, as they can lead anywhere");
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw malformed(name, e);
        }
    }

    /**
     * Goes to the next child of an element that was begun; empty when the element ends.
     *
     * @return the child's name
     */
    public Optional<String> child() throws InputException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(xml.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw malformed(name, e);
        }
    }

    /** Goes to the end of the element that was begun. */
    public void skip() throws InputException {
        for (int depth = 1; depth > 0; ) {
            depth += child().isPresent() ? 1 : -1;
        }
    }

    /** The text of the element that was begun, which has no children; then it is ended. */
    public String text() throws InputException {
        try {
            return xml.getElementText().strip();
        } catch (XMLStreamException e) {
            throw malformed(name, e);
        }
    }

    /** An attribute of the element that was begun; empty text when it has none. */
    public String attribute(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    /**
     * A whole number among the attributes.
     *
     * @throws InputException when it is none
     */
    public int number(String attribute) throws InputException {
        try {
            return Integer.parseInt(attribute(attribute).strip());
        } catch (NumberFormatException e) {
            throw new InputException(
                    name + ", line " + xml.getLocation().getLineNumber() + ": " + attribute + " is '"
                            + attribute(attribute) + "', no whole number",
                    e);
        }
    }

    private static InputException malformed(String name, XMLStreamException e) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return new InputException(
                    name + " is no XML that can be read: it has bytes that are no text in UTF-8; save it as UTF-8", e);
        }
        String where =
                e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNumber();
        String what = String.valueOf(e.getMessage())
                .lines()
                .filter(l -> !l.startsWith("ParseError"))
                .findFirst()
                .orElse("");
        return new InputException(
                name + where + " is no XML that can be read: " + what.replaceFirst("^Message: ", ""), e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
