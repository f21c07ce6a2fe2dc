package org.towpath.notice.mail;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server. Left out, nothing leaves the product: the outbox shows on screen what would have.
 *
 * @param host its name; left out, there is none
 * @param port its port
 * @param username whom to sign in as; left out, nobody signs in
 * @param password of that account
 * @param from the address messages come from
 * @param encrypted whether the connection must be encrypted (STARTTLS); without it messages are readable on the way
 * @param timeout how long to wait for the server at each step
 * @param mailboxes addresses of roles, by role id: for whom the agreement names nobody
 */
@ConfigurationProperties("towpath.mail")
public record MailProperties(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("towpath@localhost") String from,
        @DefaultValue("true") boolean encrypted,
        @DefaultValue("PT5S") Duration timeout,
        @DefaultValue Map<String, String> mailboxes) {

    public MailProperties {
        mailboxes = Map.copyOf(mailboxes);
    }

    /** Whether there is a mail server. */
    boolean isGiven() {
        return host != null && !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailProperties[" + host + ":" + port + "]";
    }
}
