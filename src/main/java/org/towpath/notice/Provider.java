package org.towpath.notice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Something that carries messages out of the product. It must answer or give up within seconds. */
public interface Provider {

    /**
     * What is carried.
     *
     * @param reference the same at every attempt, so that a carrier can drop a repeat
     * @param address where to; null where only the screen can show it
     */
    record Outgoing(
            UUID reference,
            Recipient.Channel channel,
            @Nullable String address,
            String subject,
            String body) {

        @Override
        public String toString() {
            return "Outgoing[" + reference + "]";
        }
    }

    /** How the outbox calls it. */
    String name();

    /** Whether it carries messages of this kind, to this address. */
    boolean carries(Outgoing message);

    /** Whether what it carries reaches somebody; false where only our own people see it. */
    default boolean leavesTheProduct() {
        return true;
    }

    /**
     * Carries a message.
     *
     * @return what the carrier knows it by
     * @throws NotCarried if it did not go out
     */
    String carry(Outgoing message) throws NotCarried;

    /** A message did not go out. */
    class NotCarried extends Exception {

        private static final long serialVersionUID = 1L;

        /** What is to be done about it. */
        public enum How {
            /** The carrier cannot be reached: nothing else will go out now either. */
            CARRIER_AWAY,
            /** The carrier says it may work later. */
            LATER,
            /** The carrier will not take this one. */
            NEVER,
            /** Nobody can be reached there. */
            BAD_ADDRESS
        }

        private final How how;

        public NotCarried(How how, Throwable why) {
            super(how.name(), why);
            this.how = how;
        }

        public How how() {
            return how;
        }
    }
}
