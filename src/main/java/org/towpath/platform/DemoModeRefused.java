package org.towpath.platform;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

/** A demo was to listen where other machines could reach it; the node does not start. */
class DemoModeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoModeRefused(@Nullable InetAddress address) {
        super("Demo mode listens on this machine only, not on "
                + (address == null ? "every address" : address.getHostAddress()));
    }
}
