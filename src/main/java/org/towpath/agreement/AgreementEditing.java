package org.towpath.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.directory.Contacts;
import org.towpath.directory.Services;
import org.towpath.platform.Json;

/** The words of a version as they can be changed and sent again, and words to begin with. */
@Component
public class AgreementEditing {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final AgreementsInForce terms;
    private final AgreementRows rows;
    private final Agreements agreements;
    private final Services services;
    private final Contacts contacts;
    private final Parties parties;
    private final Json json;
    private final Clock clock;

    AgreementEditing(
            AgreementsInForce terms,
            AgreementRows rows,
            Agreements agreements,
            Services services,
            Contacts contacts,
            Parties parties,
            Json json,
            Clock clock) {
        this.terms = terms;
        this.rows = rows;
        this.agreements = agreements;
        this.services = services;
        this.contacts = contacts;
        this.parties = parties;
        this.json = json;
        this.clock = clock;
    }

    /** A partner somebody may draft an agreement with. */
    public record Party(UUID id, String name) {}

    /** Every partner that has a service, by name; at most 500. */
    @Transactional(readOnly = true)
    public List<Party> partners() {
        return parties.all();
    }

    /** The services of a partner, by name. */
    @Transactional(readOnly = true)
    public List<Party> servicesOf(UUID partner) {
        return parties.servicesOf(partner);
    }

    /** All a version says, as a request that would draft it again; free to be changed. */
    @Transactional(readOnly = true)
    public Map<String, Object> words(UUID agreement, int n, Actor actor) {
        var view = agreements.view(agreement, n, actor);
        var agreed = terms.version(agreement, n);
        var words = new LinkedHashMap<String, Object>(rows.document(agreement, n));
        words.put("title", view.title());
        words.put("partner", view.partnerId().toString());
        words.put("services", agreed.services().stream().map(UUID::toString).toList());
        words.put("reTimeRunning", view.reTimeRunning());
        words.put(
                "contacts",
                agreed.contacts().stream().map(AgreementEditing::contact).toList());
        return words;
    }

    /** The words of the version in force, to begin on the first of next month where the last draft's day has passed. */
    @Transactional(readOnly = true)
    public Map<String, Object> nextVersion(UUID agreement, Actor actor) {
        var view = agreements.view(agreement, null, actor);
        var words = words(agreement, view.version(), actor);
        var from = firstOfNextMonth();
        words.put("effectiveFrom", from.toString());
        words.put("effectiveTo", from.plusYears(2).minusDays(1).toString());
        words.put("reviewDue", from.plusYears(1).toString());
        return words;
    }

    /**
     * A first draft with a partner: about all its services, with its contacts from the directory.
     *
     * @param starter whether to begin with the two-page starter rather than with nothing
     */
    @Transactional(readOnly = true)
    public Map<String, Object> firstDraft(UUID partner, boolean starter, Actor actor) {
        var theirs = parties.servicesOf(partner);
        var name = parties.nameOf(partner);
        var from = firstOfNextMonth();
        var draft = new LinkedHashMap<String, Object>();
        draft.put("title", "Agreement with " + name);
        draft.put("partner", partner.toString());
        draft.put("services", theirs.stream().map(it -> it.id().toString()).toList());
        draft.put("effectiveFrom", from.toString());
        draft.put("effectiveTo", from.plusYears(2).minusDays(1).toString());
        draft.put("reviewDue", from.plusYears(1).toString());
        draft.put(
                "contacts",
                theirs.isEmpty() ? List.of() : contactsOf(theirs.get(0).id(), actor));
        if (starter && !theirs.isEmpty()) {
            var service = services.find(theirs.get(0).id()).orElseThrow();
            draft.putAll(StarterAgreement.of(json.read(shipped(), OBJECT), service));
        }
        return draft;
    }

    private LocalDate firstOfNextMonth() {
        return LocalDate.ofInstant(clock.instant(), AgreementReader.ZONE)
                .withDayOfMonth(1)
                .plusMonths(1);
    }

    private List<Map<String, Object>> contactsOf(UUID service, Actor actor) {
        var all = new ArrayList<Map<String, Object>>();
        all.add(Map.of("side", "LD", "role", "NAMED_LEAD", "name", actor.name()));
        for (var contact : contacts.of(service)) {
            all.add(contact(new KeyContact(
                    Side.PARTNER, contact.role(), contact.name(), contact.email(), contact.phone(), null, null, null)));
        }
        return all;
    }

    private static Map<String, Object> contact(KeyContact contact) {
        var written = new LinkedHashMap<String, Object>();
        written.put("side", contact.side().name());
        written.put("role", contact.role());
        written.put("name", contact.name());
        put(written, "email", contact.email());
        put(written, "phone", contact.phone());
        put(written, "validFrom", contact.validFrom());
        put(written, "validTo", contact.validTo());
        put(written, "lastConfirmed", contact.lastConfirmed());
        return written;
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value.toString());
        }
    }

    private static String shipped() {
        try {
            return new ClassPathResource("agreement/starter.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
