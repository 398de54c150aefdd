// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.io.StringWriter;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The few shapes of SVG that diagrams need; text is escaped by the XML writer. */
final class SvgWriter {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    SvgWriter(int width, int height, String title) {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            line();
            open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height, "viewBox",
                    "0 0 " + width + " " + height, "font-family", "Helvetica, Arial, sans-serif", "font-size", "12");
            line();
            open("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
            line();
            empty("rect", "width", width, "height", height, "fill", "white");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An element without content. Attributes come as name, value, name, value, ... */
    SvgWriter empty(String element, Object... attributes) {
        try {
            xml.writeEmptyElement(element);
            attributes(attributes);
            line();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SvgWriter line(double x1, double y1, double x2, double y2, Object... attributes) {
        Object[] all = new Object[8 + attributes.length];
        System.arraycopy(new Object[] {"x1", x1, "y1", y1, "x2", x2, "y2", y2}, 0, all, 0, 8);
        System.arraycopy(attributes, 0, all, 8, attributes.length);
        return empty("line", all);
    }

    SvgWriter text(double x, double y, String content, Object... attributes) {
        try {
            open("text", "x", x, "y", y);
            attributes(attributes);
            xml.writeCharacters(content);
            xml.writeEndElement();
            line();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The whole document. */
    String finish() {
        try {
            xml.writeEndDocument();
            xml.close();
            return text + "\n";
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void open(String element, Object... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute((String) attributes[i], attribute(attributes[i + 1]));
        }
    }

    private static String attribute(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : value.toString();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
