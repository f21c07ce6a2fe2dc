package org.towpath.notice;

import java.time.LocalDate;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.referral.SharedWithoutAgreement;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/** A manager hears, once a day for each service, that information goes there without an agreement in force. */
@Component
class SharingGapNotices {

    private static final String MANAGER = "operational-manager";

    private final Notices notices;
    private final Mailboxes mailboxes;
    private final CodeWords words;

    SharingGapNotices(Notices notices, Mailboxes mailboxes, CodeWords words) {
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.words = words;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SharedWithoutAgreement shared) {
        var day = LocalDate.ofInstant(shared.at(), Times.ENGLAND);
        notices.send(Notice.of(
                        "sharing-gap:" + shared.service() + ":" + day,
                        "sharing-gap",
                        new Recipient.Staff(
                                MANAGER,
                                words.of("role", MANAGER),
                                mailboxes.of(MANAGER).orElse(null)))
                .with("referral", shared.referral().value())
                .with("reason", words.of("sharingReason", shared.reason()))
                .about(shared.episode(), shared.referral()));
    }
}
