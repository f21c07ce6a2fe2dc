package org.towpath.notice.mail;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.towpath.notice.Mailboxes;

/** Mailboxes as the operator set them. */
@Component
class RoleMailboxes implements Mailboxes {

    private final MailProperties properties;

    RoleMailboxes(MailProperties properties) {
        this.properties = properties;
    }

    @Override
    public Optional<String> of(String role) {
        return Optional.ofNullable(properties.mailboxes().get(role)).filter(address -> !address.isBlank());
    }
}
