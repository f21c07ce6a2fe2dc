package org.towpath.notice.mail;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.towpath.notice.Provider;

/** Where nothing else carries a message, the outbox page shows it, for somebody to ring or to copy. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ScreenOutbox implements Provider {

    @Override
    public String name() {
        return "SCREEN";
    }

    @Override
    public boolean carries(Outgoing message) {
        return true;
    }

    @Override
    public boolean leavesTheProduct() {
        return false;
    }

    @Override
    public String carry(Outgoing message) {
        return message.reference().toString();
    }
}
