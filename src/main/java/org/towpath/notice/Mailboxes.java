package org.towpath.notice;

import java.util.Optional;

/** The mailbox of a role, for when nobody is named in person. */
public interface Mailboxes {

    /** @param role role id */
    Optional<String> of(String role);
}
