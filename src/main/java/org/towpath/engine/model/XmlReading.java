package org.towpath.engine.model;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads an XML file with everything shut that could fetch, expand or go on for ever (V02 to V05). */
final class XmlReading {

    private static final Pattern DECLARATION = Pattern.compile("\\A<\\?xml [^>]*encoding=[\"']([^\"']*)[\"']");

    private XmlReading() {}

    /** The file's root, or nothing where it cannot be read on; the report says why. */
    static Optional<Part> root(String text, Report report) {
        var declared = DECLARATION.matcher(text);
        if (declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8")) {
            report.file("V02", 1, "The file says it is " + declared.group(1) + ".", "Save it as UTF-8.");
            return Optional.empty();
        }
        var tree = new XmlTree(report);
        try {
            var parser = factory().newSAXParser();
            parser.getXMLReader().setProperty("http://xml.org/sax/properties/lexical-handler", tree);
            parser.parse(new InputSource(new StringReader(text)), tree);
            return tree.root();
        } catch (XmlTree.Refused refused) {
            return Optional.empty();
        } catch (SAXParseException malformed) {
            refuse(malformed, report);
            return Optional.empty();
        } catch (SAXException | ParserConfigurationException | IOException unreadable) {
            throw new IllegalStateException("The XML reader is not as this Java should have it", unreadable);
        }
    }

    /** V03: a document type can fetch files and addresses, and expand for ever; everything else is plain bad XML. */
    private static void refuse(SAXParseException malformed, Report report) {
        var why = String.valueOf(malformed.getMessage());
        var isDoctype = why.contains("DOCTYPE");
        report.file(
                isDoctype ? "V03" : "V07",
                malformed.getLineNumber(),
                isDoctype ? "The file has a document type." : "The file is not well-formed XML: " + why,
                isDoctype ? "Remove the DOCTYPE." : "Export it again from the modeller.");
    }

    private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
        // the machine's own reader, whatever other one a library brings along
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory;
    }
}
