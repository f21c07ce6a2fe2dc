package org.towpath.promise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.KeyContact;
import org.towpath.agreement.KeyContacts;
import org.towpath.agreement.Side;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotFound;

/**
 * Links by which a partner's contacts see the same clock as we do and answer. Whoever has one needs nothing else, so it
 * opens one clock only, shows nothing about the person, ends by itself and can be taken back. Of its secret only the
 * SHA-256 is kept: a copy of the database opens nothing. It ages by the product's clock, as the promise does.
 */
@Component
public class PartnerLinks {

    /** However long the promise runs: a later message brings a new link. */
    static final Duration LONGEST = Duration.ofDays(90);

    /** So long after a clock has ended somebody may still say that they answered in time. */
    static final Duration AFTER_THE_END = Duration.ofDays(30);

    private static final int SECRET_BYTES = 32;

    private final PartnerLinkRows rows;
    private final ClockLists clocks;
    private final KeyContacts people;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PartnerLinks(PartnerLinkRows rows, ClockLists clocks, KeyContacts people, Audit audit, Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a link for whoever a message goes to.
     *
     * @param role role of the agreement they have
     * @param name how the agreement names them
     * @return its secret, which is told this once
     * @throws NotFound if there is no such clock, or no such contact
     */
    @Transactional
    public String make(UUID id, String role, String name) {
        var found = clocks.find(id, Actor.system());
        var contact = contacts(found).stream()
                .filter(it -> it.role().equalsIgnoreCase(role) && it.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
        return make(found, contact, UUID.randomUUID(), Actor.system()).orElseThrow();
    }

    /** The message that should have carried it did not go out: nobody has it. */
    @Transactional
    public void notCarried(UUID clockId, String token) {
        rows.find(hash(token))
                .ifPresent(link -> rows.revoke(
                        clockId, link.id(), clock.instant(), Actor.system().account()));
    }

    /**
     * Makes a link for somebody to hand on: the message was lost, say.
     *
     * @param contact one of {@link #contacts}
     * @param link id of the link to make
     * @return its secret, which is told this once; empty if that link was made before
     * @throws NotFound if there is no such clock, or none this person may see
     * @throws InvalidInput naming {@code contact} if the partner has no such contact
     */
    @Transactional
    public Optional<String> make(UUID id, KeyContact contact, UUID link, Actor actor) {
        var found = clocks.find(id, actor);
        if (!contacts(found).contains(contact)) {
            throw new InvalidInput("contact", "Choose one of the partner’s contacts");
        }
        return make(found, contact, link, actor);
    }

    private Optional<String> make(PromiseClock found, KeyContact contact, UUID link, Actor actor) {
        if (found.referral() == null || found.promised().isExpected()) {
            throw new MovedOn("Nobody outside is held to this", null, null);
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        if (!rows.insert(link, hash(token), found.id(), contact, now, actor.account(), now.plus(LONGEST))) {
            return Optional.empty();
        }
        audit.record(AuditEntry.about(found.episode(), "partner-link.made")
                .of(found.id().toString())
                .with("link", link)
                .with("role", contact.role()));
        return Optional.of(token);
    }

    /** The link a secret belongs to, as long as it opens anything and the agreement still names its contact. */
    @Transactional(readOnly = true)
    public Optional<PartnerLink> find(String token) {
        return rows.find(hash(token))
                .filter(link -> link.opens(clock.instant()))
                .filter(this::isStillTheContact);
    }

    private boolean isStillTheContact(PartnerLink link) {
        var agreed = clocks.find(link.clock(), link.actor()).promised().agreed();
        return agreed != null && isNamed(agreed, link.role(), link.contact());
    }

    private boolean isNamed(Promised.Agreed agreed, String role, String name) {
        return people.names(agreed.agreement(), agreed.version(), Side.PARTNER, role, name, clock.instant());
    }

    /** The links to a clock, the latest first, at most 50. */
    @Transactional(readOnly = true)
    public List<PartnerLink> of(UUID id, Actor actor) {
        return rows.of(clocks.find(id, actor).id());
    }

    /** Whom at the partner a link can be made for; nobody where no agreement holds them to it. */
    @Transactional(readOnly = true)
    public List<KeyContact> contacts(UUID id, Actor actor) {
        return contacts(clocks.find(id, actor));
    }

    private List<KeyContact> contacts(PromiseClock found) {
        var agreed = found.promised().agreed();
        return agreed == null || found.referral() == null
                ? List.of()
                : people.all(agreed.agreement(), agreed.version(), Side.PARTNER, clock.instant());
    }

    /** @throws NotFound if there is no such link to a clock they may see; one taken back stays taken back */
    @Transactional
    public void revoke(UUID id, UUID link, Actor actor) {
        var found = clocks.find(id, actor);
        if (rows.find(id, link).isEmpty()) {
            throw new NotFound();
        }
        if (rows.revoke(id, link, clock.instant(), actor.account())) {
            audit.record(AuditEntry.about(found.episode(), "partner-link.revoked")
                    .of(id.toString())
                    .with("link", link));
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
