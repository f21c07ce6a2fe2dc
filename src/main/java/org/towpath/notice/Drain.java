package org.towpath.notice;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.platform.SystemTime;

/**
 * Sends what is due, a handful at a time. A node takes messages into its hands first and commits that, then sends them
 * and writes down what came of each. A node killed in between leaves them for another, which sends them again under the
 * same reference and marks them as possibly sent twice.
 */
@Component
class Drain {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);
    private static final int AT_ONCE = 10;
    private static final Duration HOLD = Duration.ofMinutes(5);
    /** No new message is begun with less than this left: a carrier gives up within half of it. */
    private static final Duration ENOUGH = Duration.ofMinutes(1);

    /** More than back-off allows: it was taken again and again by nodes that then stopped. */
    private static final int MOST_ATTEMPTS = 20;

    private static final Duration CARRIER_MAY_COME_BACK = Duration.ofSeconds(10);

    private final String node = UUID.randomUUID().toString();
    private final MessagesInHand hand;
    private final Gathering gathering;
    private final Delivery delivery;
    private final Settling settling;
    private final OutboxSwitch outbox;
    private final TransactionTemplate transaction;
    private final SystemTime system;

    Drain(
            MessagesInHand hand,
            Gathering gathering,
            Delivery delivery,
            Settling settling,
            OutboxSwitch outbox,
            TransactionTemplate transaction,
            SystemTime system) {
        this.hand = hand;
        this.gathering = gathering;
        this.delivery = delivery;
        this.settling = settling;
        this.outbox = outbox;
        this.transaction = transaction;
        this.system = system;
    }

    /** Gathers what belongs together and sends one handful; how many messages it had in hand. */
    int once() {
        if (outbox.isPaused()) {
            return 0;
        }
        gathering.gather();
        var now = system.now();
        List<Message> taken = transaction.execute(status -> hand.take(node, AT_ONCE, now, HOLD));
        var until = now.plus(HOLD).minus(ENOUGH);
        var goOn = true;
        for (var message : taken == null ? List.<Message>of() : taken) {
            if (goOn && system.now().isBefore(until)) {
                goOn = deliver(message);
            } else {
                settling.untried(message, null, CARRIER_MAY_COME_BACK);
            }
        }
        return taken == null ? 0 : goOn ? taken.size() : 0;
    }

    /** A message that cannot even be tried does not keep the others from going out. */
    private boolean deliver(Message message) {
        try {
            if (message.attempts() > MOST_ATTEMPTS) {
                settling.failed(message, WhyNot.FAULT);
                return true;
            }
            return delivery.deliver(message);
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException fault) {
            log.error("Message {} cannot be tried", message.id(), fault);
            settling.failed(message, WhyNot.FAULT);
            return true;
        }
    }

    /** Everything that is due now. */
    void all() {
        while (once() > 0) {
            // as long as there is something to send and somebody to carry it
        }
    }
}
