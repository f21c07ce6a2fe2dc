package org.towpath.notice;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.shared.EpisodeReference;

/** What came of an attempt, with its entry in the audit, in one transaction of its own. */
@Component
class Settling {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final MessagesInHand hand;
    private final Audit audit;

    Settling(MessagesInHand hand, Audit audit) {
        this.hand = hand;
        this.audit = audit;
    }

    @Transactional
    public void sent(Message message, String provider, String reference) {
        if (held(message, hand.sent(message, provider, reference))) {
            audit.record(entry(message, "message.sent")
                    .with("provider", provider)
                    .with("possibleDuplicate", message.possibleDuplicate()));
        }
    }

    @Transactional
    public void notSent(Message message, WhyNot why) {
        if (held(message, hand.notSent(message, why))) {
            audit.record(entry(message, "message.not-sent").with("reason", why));
        }
    }

    @Transactional
    public void failed(Message message, WhyNot why) {
        if (held(message, hand.failed(message, why))) {
            audit.record(entry(message, "message.failed").with("reason", why));
        }
    }

    /** To be tried again after a while. */
    @Transactional
    public void again(Message message, WhyNot why, Duration after) {
        held(message, hand.again(message, why, after));
    }

    /** Put back as if it had not been tried. */
    @Transactional
    public void untried(Message message, @Nullable WhyNot why, Duration after) {
        held(message, hand.untried(message, why, after));
    }

    private static boolean held(Message message, boolean stillInHand) {
        if (!stillInHand) {
            log.warn("Message {} was taken over by another node, attempt {}", message.id(), message.attempts());
        }
        return stillInHand;
    }

    private static AuditEntry entry(Message message, String act) {
        var entry = message.episode() == null
                ? AuditEntry.own(act)
                : AuditEntry.about(new EpisodeReference(message.episode()), act);
        return entry.of(message.id().toString()).with("template", message.template());
    }
}
