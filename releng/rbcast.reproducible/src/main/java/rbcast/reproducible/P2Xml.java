// SPDX-License-Identifier: EPL-2.0
package rbcast.reproducible;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What p2 writes as XML: indexes of repositories, profiles of installations, and the list of features. */
final class P2Xml {

    /** Elements whose children are a set or a map, which p2 writes in any order. */
    private static final Set<String> UNORDERED = Set.of("units", "artifacts", "iusProperties", "properties",
            "provides", "site");

    /** By what these children are told apart, in the order of importance. */
    private static final List<String> KEYS = List.of("id", "name", "version", "classifier", "namespace");

    /** The name that the settings of Maven give to where it has a jar from: another one behind a mirror. */
    private static final String MIRROR = "maven-repository";

    private static final Comparator<Element> BY_KEYS = Comparator.comparing(element -> KEYS.stream()
            .map(element::getAttribute).collect(Collectors.joining("\n")));

    private final Document document;

    private P2Xml(Document document) {
        this.document = document;
    }

    static P2Xml read(byte[] text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(text));
            document.setXmlStandalone(true);
            return new P2Xml(document);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("This is not the XML of p2: " + e.getMessage(), e);
        }
    }

    /** Puts one time, one order, and nothing about the machine into what p2 has written. */
    void normalise(Instant time) {
        setTime(time);
        properties().filter(property -> property.getAttribute("name").equals(MIRROR))
                .forEach(property -> property.getParentNode().removeChild(property));
        sortUnzippedFiles();
        sort();
    }

    /** The files of an archive that lie beside the program: archived in an order that hangs on the folder's name. */
    private void sortUnzippedFiles() {
        properties().filter(property -> property.getAttribute("name").startsWith("unzipped|"))
                .forEach(property -> property.setAttribute("value", Stream.of(property.getAttribute("value")
                        .split("\\|")).sorted().map(file -> file + '|').collect(Collectors.joining())));
    }

    private void setTime(Instant time) {
        String millis = Long.toString(time.toEpochMilli());
        Element root = document.getDocumentElement();
        for (String attribute : List.of("timestamp", "date")) {
            if (root.hasAttribute(attribute)) {
                root.setAttribute(attribute, millis);
            }
        }
        properties().filter(property -> property.getAttribute("name").equals("p2.timestamp"))
                .forEach(property -> property.setAttribute("value", millis));
    }

    /** The value of the first property of a name. */
    String property(String name) throws IOException {
        return properties().filter(property -> property.getAttribute("name").equals(name)).findFirst()
                .orElseThrow(() -> new IOException("There is no property " + name)).getAttribute("value");
    }

    /** Puts a text in the place of another, in the names and in the values of all properties. */
    void replaceInProperties(String was, String is) {
        properties().forEach(property -> {
            for (String attribute : List.of("name", "value")) {
                property.setAttribute(attribute, property.getAttribute(attribute).replace(was, is));
            }
        });
    }

    private void sort() {
        UNORDERED.forEach(name -> elements(name).forEach(this::sortChildren));
    }

    private void sortChildren(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        children.sort(BY_KEYS);
        if (parent.hasAttribute("size")) {
            parent.setAttribute("size", Integer.toString(children.size()));
        }
        // nothing but white space stands between them
        parent.setTextContent("\n");
        for (Element child : children) {
            parent.appendChild(child);
            parent.appendChild(document.createTextNode("\n"));
        }
    }

    private Stream<Element> properties() {
        return elements("property");
    }

    private Stream<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements.stream();
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TransformerFactory.newInstance().newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IOException("The XML cannot be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }
}
