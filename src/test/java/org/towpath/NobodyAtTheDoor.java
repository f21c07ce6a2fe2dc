package org.towpath;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;

/** Clears away a request or a sign-in that an earlier test left on this thread: a test begins as the product itself. */
class NobodyAtTheDoor implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }
}
