package org.towpath.dispute.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.agreement.Side;
import org.towpath.dispute.DisputeKind;
import org.towpath.dispute.DisputeLevel;
import org.towpath.dispute.NewDispute;
import org.towpath.dispute.Outcome;
import org.towpath.dispute.Position;
import org.towpath.dispute.Ruling;
import org.towpath.shared.JsonFields;

/** Reads requests about disputes strictly, naming every fault. */
@Component
class DisputeRequests {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 300;

    private final Clock clock;

    DisputeRequests(Clock clock) {
        this.clock = clock;
    }

    /** @throws org.towpath.shared.InvalidInput naming each property at fault */
    NewDispute opening(Map<String, Object> body) {
        var sent = JsonFields.of(body);
        var kind = oneOf(sent, "type", DisputeKind.class, true);
        var level = oneOf(sent, "level", DisputeLevel.class, false);
        var position = text(sent, "position", true, LONGEST_TEXT);
        var evidence = text(sent, "evidence", false, LONGEST_TEXT);
        var child = sent.trueOrFalse("childAtRisk");
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        return new NewDispute(
                Objects.requireNonNull(kind),
                level,
                Objects.requireNonNull(position),
                evidence,
                Boolean.TRUE.equals(child));
    }

    /** @throws org.towpath.shared.InvalidInput naming each property at fault */
    Position position(Map<String, Object> body, Actor actor) {
        var sent = JsonFields.of(body);
        var side = oneOf(sent, "side", Side.class, !actor.isPartner());
        var words = text(sent, "words", true, LONGEST_TEXT);
        var evidence = text(sent, "evidence", false, LONGEST_TEXT);
        var by = text(sent, "by", false, LONGEST_NAME);
        var at = occurredAt(sent);
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        return new Position(
                Objects.requireNonNullElse(side, Side.PARTNER), Objects.requireNonNull(words), evidence, by, at);
    }

    /** @throws org.towpath.shared.InvalidInput naming each property at fault */
    Ruling ruling(Map<String, Object> body) {
        var sent = JsonFields.of(body);
        var outcome = oneOf(sent, "outcome", Outcome.class, true);
        var words = text(sent, "words", true, LONGEST_TEXT);
        var by = text(sent, "ruledBy", true, LONGEST_NAME);
        var lessons = text(sent, "lessons", false, LONGEST_TEXT);
        var amend = sent.trueOrFalse("amendAgreement");
        var at = occurredAt(sent);
        var corrections = corrections(sent);
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        return new Ruling(
                Objects.requireNonNull(outcome),
                Objects.requireNonNull(words),
                Objects.requireNonNull(by),
                at,
                corrections,
                Boolean.TRUE.equals(amend) || outcome == Outcome.AGREEMENT_AMENDED,
                lessons);
    }

    private static List<Ruling.Kept> corrections(JsonFields sent) {
        var corrections = new ArrayList<Ruling.Kept>();
        var place = 0;
        for (var item : sent.list("corrections")) {
            var one = sent.nested(item, "corrections[" + place + "]");
            if (one != null) {
                var clock = uuid(one);
                var at = one.requiredInstant("keptAt");
                one.refuseUnknown();
                if (clock != null && at != null) {
                    corrections.add(new Ruling.Kept(clock, at));
                }
            }
            place++;
        }
        return corrections;
    }

    private static @Nullable UUID uuid(JsonFields sent) {
        var text = sent.requiredText("clock");
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            sent.refuse("clock", "Choose a promise of this referral");
            return null;
        }
    }

    private Instant occurredAt(JsonFields sent) {
        var said = sent.instant("occurredAt");
        var now = clock.instant();
        if (said != null && said.isAfter(now.plusSeconds(60))) {
            sent.refuse("occurredAt", "This lies in the future");
        }
        return said == null || said.isAfter(now) ? now : said;
    }

    private static <E extends Enum<E>> @Nullable E oneOf(
            JsonFields sent, String name, Class<E> type, boolean required) {
        var value = required ? sent.requiredText(name) : sent.text(name);
        if (value == null) {
            return null;
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(value)) {
            sent.refuse(name, "Give one of " + String.join(", ", names));
            return null;
        }
        return Enum.valueOf(type, value);
    }

    private static @Nullable String text(JsonFields sent, String name, boolean required, int longest) {
        var value = required ? sent.requiredText(name) : sent.text(name);
        if (value != null && value.length() > longest) {
            sent.refuse(name, "Give at most " + longest + " characters");
        }
        if (value != null && value.isBlank()) {
            if (required) {
                sent.refuse(name, "Give this");
            }
            return null;
        }
        return value;
    }
}
