package org.towpath.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.access.Roles;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.JsonFields;

/** Reads an agreement as somebody wrote it and says in plain words what cannot be taken. */
@Component
class AgreementReader {

    /** Where an agreement's days begin and end. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final int LONGEST_TITLE = 200;
    private static final Set<String> OUR_ROLES = Set.copyOf(Roles.ALL);

    private final Parties parties;

    AgreementReader(Parties parties) {
        this.parties = parties;
    }

    /** @throws InvalidInput naming every property at fault by its dotted path */
    AgreementDraft read(Map<String, ?> request) {
        var sent = JsonFields.of(request);
        var title = title(sent);
        var partner = partner(sent);
        var services = services(sent, partner);
        var from = day(sent, "effectiveFrom", false);
        if (sent.value("effectiveFrom") == null) {
            sent.refuse("effectiveFrom", "Say from when it counts");
        }
        var to = day(sent, "effectiveTo", true);
        var review = day(sent, "reviewDue", false);
        refuseOrder(sent, from, to, review);
        var reTime = Boolean.TRUE.equals(sent.trueOrFalse("reTimeRunning"));
        ClauseReader.check(sent);
        var contacts = ContactReader.read(sent);
        var levels = ServiceLevelReader.read(sent);
        refuseUnreachable(sent, levels, contacts);
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        return new AgreementDraft(
                Objects.requireNonNull(title),
                Objects.requireNonNull(partner),
                services,
                Objects.requireNonNull(from),
                to,
                review,
                reTime,
                contacts,
                document(request));
    }

    /** What is kept as written; contacts have rows of their own because they change without a new version. */
    private static Map<String, Object> document(Map<String, ?> request) {
        var document = new LinkedHashMap<String, Object>();
        for (var name : List.of("effectiveFrom", "effectiveTo", "reviewDue", "clauses", "serviceLevels")) {
            var value = request.get(name);
            if (value != null) {
                document.put(name, value);
            }
        }
        return document;
    }

    private static @Nullable String title(JsonFields sent) {
        var title = sent.requiredText("title");
        if (title != null && (title.isBlank() || title.length() > LONGEST_TITLE)) {
            sent.refuse("title", "Give 1 to " + LONGEST_TITLE + " characters");
        }
        return title == null ? null : title.strip();
    }

    private @Nullable UUID partner(JsonFields sent) {
        var text = sent.requiredText("partner");
        if (text == null) {
            return null;
        }
        var found = parties.organisation(text);
        if (found.isEmpty()) {
            sent.refuse("partner", "There is no such partner organisation in the directory");
        }
        return found.orElse(null);
    }

    private List<UUID> services(JsonFields sent, @Nullable UUID partner) {
        var services = new LinkedHashSet<UUID>();
        var given = sent.texts("services");
        if (given.isEmpty()) {
            sent.refuse("services", "Name at least one service the agreement is about");
        }
        for (var i = 0; i < given.size() && partner != null; i++) {
            var found = parties.service(partner, given.get(i));
            if (found.isEmpty()) {
                sent.refuse("services[" + i + "]", "This partner has no such service in the directory");
            } else if (!services.add(found.get())) {
                sent.refuse("services[" + i + "]", "This service is named already");
            }
        }
        return new ArrayList<>(services);
    }

    /** A date or an instant. A date begins with its first second in England; as an end it is the whole day. */
    private static @Nullable Instant day(JsonFields sent, String name, boolean whole) {
        var value = sent.value(name);
        if (value instanceof String text && text.length() == "2026-11-21".length()) {
            var date = sent.date(text, name);
            return date == null ? null : startOf(whole ? date.plusDays(1) : date);
        }
        return sent.instant(name);
    }

    static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    private static void refuseOrder(
            JsonFields sent, @Nullable Instant from, @Nullable Instant to, @Nullable Instant review) {
        if (from != null && to != null && !to.isAfter(from)) {
            sent.refuse("effectiveTo", "The agreement cannot end before it begins");
        }
        if (from != null && review != null && !review.isAfter(from)) {
            sent.refuse("reviewDue", "The review comes after the agreement begins");
        }
        if (to != null && review != null && review.isAfter(to)) {
            sent.refuse("reviewDue", "The review is due after the agreement has expired: put it before the end");
        }
    }

    /**
     * Contacts alone, as they are put right without a further version.
     *
     * @throws InvalidInput naming what cannot be taken, or the step that would reach nobody
     */
    static List<KeyContact> contacts(List<Map<String, Object>> sent, List<ServiceLevel> levels) {
        var fields = JsonFields.of(Map.of("contacts", sent));
        var contacts = ContactReader.read(fields);
        if (!fields.isFaulty()
                && !levels.stream().flatMap(it -> it.rungs().stream()).allMatch(it -> reaches(it, contacts))) {
            fields.refuse("contacts", "An escalation step would reach nobody: keep a contact for each role it names");
        }
        fields.refuseIfFaulty();
        return contacts;
    }

    /** A step that reaches nobody is a promise to climb a ladder that leads nowhere. */
    private static void refuseUnreachable(JsonFields sent, List<ServiceLevel> levels, List<KeyContact> contacts) {
        if (sent.isFaulty()) {
            return;
        }
        for (var i = 0; i < levels.size(); i++) {
            var rungs = levels.get(i).rungs();
            for (var k = 0; k < rungs.size(); k++) {
                if (!reaches(rungs.get(k), contacts)) {
                    sent.refuse(
                            "serviceLevels[" + i + "].rungs[" + k + "].role",
                            "Nobody can be reached for this step: give a contact with this role and a phone number or"
                                    + " e-mail address");
                }
            }
        }
    }

    private static boolean reaches(Rung rung, List<KeyContact> contacts) {
        return rung.side() == Side.LD && OUR_ROLES.contains(rung.role())
                || contacts.stream()
                        .anyMatch(it -> it.side() == rung.side()
                                && it.role().equalsIgnoreCase(rung.role())
                                && it.canBeReached());
    }
}
