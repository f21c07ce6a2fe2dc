package org.towpath.platform;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people outside reach the product. A node that sends messages to them begins its links with an address they can
 * reach: otherwise every link would be dead, and nobody here would see it.
 */
@Component
class PublicAddress {

    /** @throws PublicAddressRefused if messages go out and links in them would lead nowhere */
    PublicAddress(TowpathProperties properties, DemoMode demo, Environment environment) {
        var mailHost = environment.getProperty("towpath.mail.host", "");
        if (!demo.enabled() && !mailHost.isBlank() && !isReached(properties.address())) {
            throw new PublicAddressRefused(properties.address());
        }
    }

    /** By its name alone: whether it answers is not asked here. */
    private static boolean isReached(String address) {
        var host = host(address);
        return host != null && !host.equalsIgnoreCase("localhost") && !host.startsWith("127.") && !host.equals("[::1]");
    }

    private static @Nullable String host(String address) {
        try {
            return URI.create(address).getHost();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
