package org.towpath.insight;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/**
 * Writes an event log as IEEE 1849-2016 has it (XES), as it goes. The standard's schema knows no namespace, so none is
 * written. A log that breaks off is not well-formed: nobody takes it for a whole one.
 */
final class XesWriter {

    private static final String EXTENSIONS = "http://www.xes-standard.org/";

    private final XMLStreamWriter xml;

    XesWriter(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** What every log of ours says about itself. */
    void begin(String name) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        line();
        xml.writeStartElement("log");
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "");
        line();
        extension("Concept", "concept");
        extension("Lifecycle", "lifecycle");
        extension("Time", "time");
        extension("Organizational", "org");
        global("trace");
        string("concept:name", "");
        endPart();
        global("event");
        string("concept:name", "");
        string("lifecycle:transition", "complete");
        date("time:timestamp", "1970-01-01T00:00:00Z");
        endPart();
        classifier("Activity", "concept:name");
        classifier("Step", "concept:name lifecycle:transition");
        string("concept:name", name);
        string("lifecycle:model", "standard");
    }

    void beginTrace() throws XMLStreamException {
        xml.writeStartElement("trace");
        line();
    }

    void beginEvent() throws XMLStreamException {
        xml.writeStartElement("event");
        line();
    }

    /** Of a trace or an event. */
    void endPart() throws XMLStreamException {
        xml.writeEndElement();
        line();
    }

    /** Nothing where there is no value. */
    void string(String key, @Nullable String value) throws XMLStreamException {
        attribute("string", key, value);
    }

    void number(String key, @Nullable Integer value) throws XMLStreamException {
        attribute("int", key, value == null ? null : value.toString());
    }

    /** @param value in ISO 8601 with its offset */
    void date(String key, @Nullable String value) throws XMLStreamException {
        attribute("date", key, value);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void attribute(String kind, String key, @Nullable String value) throws XMLStreamException {
        if (value == null) {
            return;
        }
        xml.writeEmptyElement(kind);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
        line();
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", EXTENSIONS + prefix + ".xesext");
        line();
    }

    private void global(String scope) throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
        line();
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", keys);
        line();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
