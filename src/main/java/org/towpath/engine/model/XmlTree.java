package org.towpath.engine.model;

import java.util.LinkedHashMap;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Builds the tree while the file is read, and stops at the first thing that is too much or hides something. */
final class XmlTree extends DefaultHandler2 {

    /** The file is not read on; the report says why. */
    static final class Refused extends SAXException {

        private static final long serialVersionUID = 1;
    }

    private final Report report;
    private @Nullable Locator locator;
    private @Nullable Part root;
    private @Nullable Part current;
    private @Nullable Part commented;
    private int depth;
    private int parts;

    XmlTree(Report report) {
        this.report = report;
    }

    Optional<Part> root() {
        return Optional.ofNullable(root);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    /** V05: a name from elsewhere, the engine's old one above all, means something to the engine and nothing to us. */
    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (!Spelling.knows(uri)) {
            refuse("V05", "The namespace " + uri + " is used.", "Remove it and all that stands in it.");
        }
    }

    /** V03: an instruction to whoever reads the file; no reader of ours takes any. */
    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        refuse("V03", "There is a processing instruction.", "Remove it.");
    }

    /** V03: two readers need not agree on what a CDATA section says. */
    @Override
    public void startCDATA() throws SAXException {
        refuse("V03", "There is a CDATA section.", "Write the text plainly.");
    }

    /** V03: a comment in the middle of a value is read as nothing by one reader and as an end by another. */
    @Override
    public void comment(char[] characters, int from, int length) throws SAXException {
        commented = current;
        refuseCommentedValue();
    }

    /** V04: depth, attributes and number of elements. */
    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        depth++;
        parts++;
        if (depth > Limits.DEPTH) refuse("V04", "Elements stand " + depth + " deep.", "Nest less.");
        if (parts > Limits.PARTS) refuse("V04", "There are too many elements.", "Split the model.");
        if (attributes.getLength() > Limits.ATTRIBUTES) {
            refuse("V04", "An element has " + attributes.getLength() + " attributes.", "Remove what is not needed.");
        }
        var named = new LinkedHashMap<String, String>();
        for (var at = 0; at < attributes.getLength(); at++) {
            var value = attributes.getValue(at);
            if (value.length() > Limits.TEXT) {
                refuse("V04", "A text has " + value.length() + " characters.", "Say it shorter.");
            }
            named.put(Spelling.of(attributes.getURI(at), attributes.getLocalName(at)), value);
        }
        var part = new Part(Spelling.of(uri, local), current, line(), named);
        if (current == null) root = part;
        else current.add(part);
        current = part;
    }

    @Override
    public void characters(char[] characters, int from, int length) throws SAXException {
        if (current == null) return;
        current.addText(characters, from, length);
        refuseCommentedValue();
        if (current.text().length() > Limits.TEXT) {
            refuse("V04", "A text has more than " + Limits.TEXT + " characters.", "Say it shorter.");
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        depth--;
        current = current == null ? null : current.parent();
    }

    @Override
    public void error(SAXParseException problem) throws SAXException {
        throw problem;
    }

    private void refuseCommentedValue() throws SAXException {
        if (current != null && current == commented && !current.text().isEmpty()) {
            refuse("V03", "A comment stands inside a value.", "Put the comment before the element.");
        }
    }

    private void refuse(String rule, String message, String mend) throws SAXException {
        report.file(rule, line(), message, mend);
        throw new Refused();
    }

    private int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }
}
