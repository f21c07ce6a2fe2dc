package org.towpath.platform;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people outside reach the product. A node that sends messages to them begins its links with an address they can
 * reach: otherwise every link would be dead, and nobody here would see it.
 */
@Component
class PublicAddress {

    private static final Pattern NUMBER = Pattern.compile("\\[.*]|[0-9.]+");

    /** @throws PublicAddressRefused if messages go out and links in them would lead nowhere */
    PublicAddress(TowpathProperties properties, DemoMode demo, Environment environment) {
        var mailHost = environment.getProperty("towpath.mail.host", "");
        if (!demo.enabled() && !mailHost.isBlank() && !isReached(properties.address())) {
            throw new PublicAddressRefused(properties.address());
        }
    }

    /** By its name or number alone: whether it answers is not asked here. */
    private static boolean isReached(String address) {
        var host = host(address);
        return host != null && !host.equalsIgnoreCase("localhost") && !isOfThisMachine(host);
    }

    /** Loopback, or no particular address of this machine, in any way of writing it; a name is never looked up. */
    private static boolean isOfThisMachine(String host) {
        if (!NUMBER.matcher(host).matches()) {
            return false;
        }
        try {
            var number = InetAddress.getByName(host);
            return number.isLoopbackAddress() || number.isAnyLocalAddress();
        } catch (UnknownHostException noNumber) {
            return true;
        }
    }

    private static @Nullable String host(String address) {
        try {
            return URI.create(address).getHost();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
