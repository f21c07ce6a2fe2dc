package org.towpath.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.towpath.episode.Holds;
import org.towpath.notice.Provider.NotCarried;
import org.towpath.notice.Provider.Outgoing;
import org.towpath.person.Consents;
import org.towpath.person.SafeContacts;
import org.towpath.shared.EpisodeReference;

/**
 * One attempt at one message. Whether it may go is asked at the last moment: between writing and sending a person may
 * have died, or said that it is no longer safe.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration WHILE_A_LIFE_IS_AT_RISK = Duration.ofMinutes(15);
    private static final String TEXTS = "TEXTS";

    private final Settling settling;
    private final MessageTemplates templates;
    private final SafeContacts contacts;
    private final Consents consents;
    private final Holds holds;
    private final List<Provider> providers;
    private final LinkPlaces links;
    private final Clock clock;

    Delivery(
            Settling settling,
            MessageTemplates templates,
            SafeContacts contacts,
            Consents consents,
            Holds holds,
            List<Provider> providers,
            LinkPlaces links,
            Clock clock) {
        this.settling = settling;
        this.templates = templates;
        this.contacts = contacts;
        this.consents = consents;
        this.holds = holds;
        this.providers = List.copyOf(providers);
        this.links = links;
        this.clock = clock;
    }

    /** Tries it; whether the carrier could be reached, so that the next message is worth trying. */
    boolean deliver(Message message) {
        if (message.goodUntil() != null && !clock.instant().isBefore(message.goodUntil())) {
            settling.notSent(message, WhyNot.TOO_LATE);
            return true;
        }
        if (message.routine() && isHeld(message)) {
            settling.untried(message, WhyNot.LIFE_AT_RISK, WHILE_A_LIFE_IS_AT_RISK);
            return true;
        }
        var forbids = forbids(message);
        if (forbids.isPresent()) {
            settling.notSent(message, forbids.get());
            return true;
        }
        return carry(message);
    }

    private boolean isHeld(Message message) {
        return message.episode() != null
                && holds.on(new EpisodeReference(message.episode())).isPresent();
    }

    private Optional<WhyNot> forbids(Message message) {
        var person = message.person();
        return person == null
                ? Optional.empty()
                : ContactRules.against(
                        contacts.of(person),
                        message.channel(),
                        consents.isGiven(person, TEXTS),
                        templates.get(message.template()).young());
    }

    private boolean carry(Message message) {
        var written = outgoing(message, message.body());
        var provider = providers.stream()
                .filter(it -> it.carries(written))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing carries messages by " + message.channel()));
        var filled = provider.leavesTheProduct() ? filled(message) : new LinkPlaces.Filled(message.body(), Map.of());
        try {
            var reference = provider.carry(outgoing(message, filled.body()));
            settling.sent(message, provider.name(), reference);
            return true;
        } catch (NotCarried refused) {
            links.takeBack(filled);
            log.warn("Message {} did not go out by {}: {}", message.id(), provider.name(), refused.how());
            return refused(message, refused.how());
        }
    }

    private Outgoing outgoing(Message message, String body) {
        return new Outgoing(message.id(), message.channel(), address(message), message.subject(), body);
    }

    /** A partner's contact gets links of their own; nobody else gets any. */
    private LinkPlaces.Filled filled(Message message) {
        var role = message.role();
        var name = message.name();
        return message.kind() == Message.Kind.PARTNER && role != null && name != null
                ? links.filled(message.body(), role, name)
                : new LinkPlaces.Filled(LinkPlaces.shown(message.body()), Map.of());
    }

    private boolean refused(Message message, NotCarried.How how) {
        switch (how) {
            case BAD_ADDRESS -> settling.failed(message, WhyNot.BAD_ADDRESS);
            case NEVER -> settling.failed(message, WhyNot.REFUSED_BY_PROVIDER);
            case CARRIER_AWAY, LATER ->
                BackOff.after(message.attempts())
                        .ifPresentOrElse(
                                wait -> settling.again(message, WhyNot.PROVIDER_AWAY, wait),
                                () -> settling.failed(message, WhyNot.PROVIDER_AWAY));
        }
        return how != NotCarried.How.CARRIER_AWAY;
    }

    private @Nullable String address(Message message) {
        var person = message.person();
        if (person == null) {
            return message.address();
        }
        var contact = contacts.of(person);
        return Objects.requireNonNull(
                message.channel() == Recipient.Channel.EMAIL ? contact.email() : contact.phone(),
                "the rules let nothing through without an address");
    }
}
