package org.towpath.notice;

import java.util.Optional;

import org.towpath.person.SafeContact;

/**
 * Whether a message may go to a person: a pure function. Nobody who has died is written to; what is not known to be
 * safe is not; and nobody under 18 gets a text written for adults (practice.md 7, 8).
 */
final class ContactRules {

    private ContactRules() {}

    /**
     * What forbids it, the gravest first; nothing where it may go.
     *
     * @param agreedToTexts whether they agreed to being sent text messages
     * @param young whether the text is written for people under 18 too
     */
    static Optional<WhyNot> against(
            SafeContact contact, Recipient.Channel channel, boolean agreedToTexts, boolean young) {
        if (contact.died()) {
            return Optional.of(WhyNot.DIED);
        }
        if (SafeContact.NO.equals(contact.safe())) {
            return Optional.of(WhyNot.NOT_SAFE);
        }
        if (SafeContact.CALL_ONLY.equals(contact.safe())) {
            return Optional.of(WhyNot.CALL_ONLY);
        }
        if (!SafeContact.YES.equals(contact.safe())) {
            return Optional.of(WhyNot.NOT_ASKED);
        }
        if (contact.under18() && !young) {
            return Optional.of(WhyNot.UNDER_18);
        }
        return channel == Recipient.Channel.EMAIL ? againstEmail(contact) : againstText(contact, agreedToTexts);
    }

    private static Optional<WhyNot> againstEmail(SafeContact contact) {
        if (!Boolean.TRUE.equals(contact.byEmail())) {
            return Optional.of(WhyNot.NOT_SAFE_BY_THIS_WAY);
        }
        return contact.email() == null ? Optional.of(WhyNot.NO_ADDRESS) : Optional.empty();
    }

    private static Optional<WhyNot> againstText(SafeContact contact, boolean agreed) {
        if (!Boolean.TRUE.equals(contact.byText())) {
            return Optional.of(WhyNot.NOT_SAFE_BY_THIS_WAY);
        }
        if (!agreed) {
            return Optional.of(WhyNot.NOT_AGREED);
        }
        return contact.phone() == null ? Optional.of(WhyNot.NO_ADDRESS) : Optional.empty();
    }
}
