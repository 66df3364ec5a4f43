package org.shanben.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML, read without fetching anything, and no deeper than a page is. */
final class Dom {

  private Dom() {}

  /** Returns the root element; {@code null} where the bytes are no well-formed XML. */
  static @Nullable Element parse(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute("jdk.xml.maxElementDepth", "200"); // a walk may then recurse
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      return null; // that it cannot be read is all there is to say
    }
  }

  /** Returns the elements of some names, in document order. */
  static List<Element> all(Element root, String... names) {
    List<Element> found = new ArrayList<>();
    NodeList all = root.getElementsByTagNameNS("*", "*");
    List<String> wanted = List.of(names);
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element && wanted.contains(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  /** Returns an attribute's value by its local name; empty where there is none. */
  static String attribute(Element element, String name) {
    return element.hasAttribute(name) ? element.getAttribute(name) : "";
  }

  /** Returns the text below a node. */
  static String text(Node node) {
    String text = node.getTextContent();
    return text == null ? "" : text;
  }

  /** Errors come back as exceptions; nothing is printed. */
  private static final class Silent implements ErrorHandler {

    @Override
    public void warning(SAXParseException exception) {
      // what matters comes as an error
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
