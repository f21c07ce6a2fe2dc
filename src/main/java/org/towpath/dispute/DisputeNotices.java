package org.towpath.dispute;

import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.agreement.KeyContacts;
import org.towpath.agreement.Side;
import org.towpath.directory.Contacts;
import org.towpath.notice.Mailboxes;
import org.towpath.notice.Notice;
import org.towpath.notice.Notices;
import org.towpath.notice.Recipient;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/** Who hears of a dispute, and what: both sides who has it now, commissioners what a person sent them. */
@Component
class DisputeNotices {

    private final Notices notices;
    private final Mailboxes mailboxes;
    private final KeyContacts keyContacts;
    private final Contacts directory;
    private final CodeWords words;
    private final Times times;
    private final Clock clock;

    DisputeNotices(
            Notices notices,
            Mailboxes mailboxes,
            KeyContacts keyContacts,
            Contacts directory,
            CodeWords words,
            Times times,
            Clock clock) {
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.keyContacts = keyContacts;
        this.directory = directory;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    /** A level has begun. */
    void begun(Dispute dispute, DisputeLevel level, @Nullable UUID service) {
        var key = "dispute:" + dispute.id() + ":" + level.slug() + ":" + dispute.begunAt();
        tell(dispute, key + ":us", "dispute-is-yours", ours(level));
        if (level == DisputeLevel.COMMISSIONER) {
            toCommissioners(dispute);
        } else {
            partner(dispute, level, service).ifPresent(to -> tell(dispute, key + ":them", "dispute-at-level", to));
        }
    }

    /** A draft waits for a manager. */
    void drafted(Dispute dispute) {
        tell(dispute, "dispute:" + dispute.id() + ":draft", "dispute-draft", ours(DisputeLevel.MANAGER));
    }

    /** It is settled. */
    void settled(Dispute dispute, @Nullable UUID service) {
        var level = dispute.level();
        if (level != null) {
            partner(dispute, level.isBetweenUs() ? level : DisputeLevel.SENIOR, service)
                    .ifPresent(to -> tell(dispute, "dispute:" + dispute.id() + ":settled", "dispute-settled", to));
        }
    }

    /** Word by word what a person decided to send, once. */
    private void toCommissioners(Dispute dispute) {
        var to = dispute.sentTo();
        var text = dispute.sentText();
        if (to == null || text == null) {
            throw new IllegalStateException("Nobody decided to send dispute " + dispute.id() + " to commissioners");
        }
        notices.send(Notice.of(
                        "dispute:" + dispute.id() + ":sent:" + dispute.sentAt(),
                        "dispute-to-commissioners",
                        new Recipient.Partner(DisputeLevel.COMMISSIONER.partnerRole(), to, dispute.sentToEmail()))
                .with("text", text)
                .about(dispute.episode(), dispute.referral()));
    }

    private void tell(Dispute dispute, String key, String template, Recipient to) {
        var level = dispute.level();
        var outcome = dispute.outcome();
        notices.send(Notice.of(key, template, to)
                .with("referral", dispute.referral().value())
                .with("kind", words.of("disputeKind", dispute.kind()).toLowerCase(Locale.UK))
                .with("level", level == null ? "" : level.slug())
                .with("until", times.due(dispute.endsAt()))
                .with("outcome", outcome == null ? "" : words.of("disputeOutcome", outcome))
                .about(dispute.episode(), dispute.referral()));
    }

    private Recipient ours(DisputeLevel level) {
        var role = level.ourRoles().get(0);
        return new Recipient.Staff(
                role, words.of("role", role), mailboxes.of(role).orElse(null));
    }

    /** By the key contacts of the agreement; without one, as the directory knows the service. */
    private Optional<Recipient> partner(Dispute dispute, DisputeLevel level, @Nullable UUID service) {
        var agreement = dispute.agreement();
        var version = dispute.version();
        if (agreement != null && version != null) {
            var agreed = keyContacts.whoIs(agreement, version, Side.PARTNER, level.partnerRole(), clock.instant());
            if (agreed.isPresent()) {
                var contact = agreed.get();
                return Optional.of(new Recipient.Partner(contact.role(), contact.name(), contact.email()));
            }
        }
        return service == null
                ? Optional.empty()
                : directory.of(service).stream()
                        .min(Comparator.comparing(it -> !it.role().equals(level.partnerRole())))
                        .map(it -> new Recipient.Partner(it.role(), it.name(), it.email()));
    }
}
