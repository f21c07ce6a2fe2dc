package org.towpath.access;

import java.io.IOException;

/** More was sent than anybody needs to send. Answered with 413. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("The body is too large");
    }
}
