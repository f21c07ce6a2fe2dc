package org.towpath.insight;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.DeployedModels;
import org.towpath.engine.DeployedModels.Element;
import org.towpath.engine.DeployedModels.Model;
import org.towpath.insight.JourneyReader.Case;
import org.towpath.insight.JourneyReader.Event;

/**
 * The journeys of cases as an event log for process mining (IEEE 1849-2016, XES): one trace for each case, with what
 * happened at which element of which model, when, and the roles that may do it. Nobody is named in it, neither the
 * person nor whoever worked; the case has another name in each log. It is still about people one by one: exact times
 * can tell a case to those who know it.
 */
@Component
public class EventLog {

    private final JourneyReader rows;
    private final DeployedModels models;
    private final RecordScope scope;
    private final Audit audit;

    EventLog(JourneyReader rows, DeployedModels models, RecordScope scope, Audit audit) {
        this.rows = rows;
        this.models = models;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * Writes the whole journeys of the cases that were received in this time at the reader's sites, as it reads them.
     * That somebody takes them is written down first.
     *
     * @throws IOException if whoever takes them is gone
     */
    public void write(Span span, Actor reader, OutputStream out) throws IOException {
        audit.record(AuditEntry.own("event-log.exported")
                .with("from", said(span.from()))
                .with("to", said(span.to())));
        try {
            write(span, reader, new XesWriter(out));
        } catch (XMLStreamException unwritten) {
            throw new IOException("The event log broke off", unwritten);
        }
    }

    private static String said(@Nullable Object day) {
        return day == null ? "" : day.toString();
    }

    private void write(Span span, Actor reader, XesWriter xes) throws XMLStreamException {
        var names = new Pseudonyms();
        var drawn = new HashMap<String, Drawn>();
        var sites = scope.sitesFor(reader);
        xes.begin("Cases of Liaison and Diversion");
        Case last = null;
        List<Case> cases;
        do {
            cases = rows.cases(span, sites, last);
            var events = rows.events(cases).stream().collect(Collectors.groupingBy(Event::episode));
            for (var one : cases) {
                trace(names.of(one.reference()), events.getOrDefault(one.reference(), List.of()), names, drawn, xes);
                last = one;
            }
        } while (cases.size() == JourneyReader.CASES);
        xes.end();
    }

    private void trace(String name, List<Event> events, Pseudonyms names, Map<String, Drawn> drawn, XesWriter xes)
            throws XMLStreamException {
        xes.beginTrace();
        xes.string("concept:name", name);
        for (var event : events) {
            var model = drawn.computeIfAbsent(event.definition(), this::drawn);
            var element = model.elements().get(event.element());
            xes.beginEvent();
            xes.string("concept:name", element == null || element.name() == null ? event.element() : element.name());
            // the two ends of one stay
            xes.string("concept:instance", names.of(event.activity()));
            xes.string("lifecycle:transition", event.transition());
            xes.date("time:timestamp", event.at().toString());
            xes.string("org:role", element == null ? null : roles(element));
            xes.string("process", event.process());
            xes.number("version", model.version());
            xes.string("model", event.hash());
            xes.string("element", event.element());
            xes.string("kind", event.kind());
            xes.string("outcome", event.outcome());
            xes.endPart();
        }
        xes.endPart();
    }

    private static @Nullable String roles(Element element) {
        return element.roles().isEmpty() ? null : String.join(",", element.roles());
    }

    /** What one version of a model draws; nothing where it is not deployed any more. */
    private record Drawn(@Nullable Integer version, Map<String, Element> elements) {}

    private Drawn drawn(String definition) {
        return models.byDefinition(definition).map(this::drawn).orElseGet(() -> new Drawn(null, Map.of()));
    }

    private Drawn drawn(Model model) {
        return new Drawn(
                model.version(),
                models.elements(model).stream().collect(Collectors.toMap(Element::id, Function.identity())));
    }
}
