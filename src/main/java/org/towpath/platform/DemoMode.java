package org.towpath.platform;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether this is a demo, with accounts everybody knows and invented people. A demo may listen on this machine only:
 * its doors are open to whoever can reach them.
 */
@Component
@EnableConfigurationProperties({DemoProperties.class, ServerProperties.class})
public class DemoMode {

    private final boolean enabled;

    /** @throws DemoModeRefused if other machines could reach it */
    DemoMode(DemoProperties demo, ServerProperties server, Environment environment) {
        this.enabled = demo.enabled() == null ? onEmbeddedDatabase(environment) : demo.enabled();
        if (enabled && !isThisMachineOnly(server.getAddress())) {
            throw new DemoModeRefused(server.getAddress());
        }
    }

    /** Whether this node is a demo. */
    public boolean enabled() {
        return enabled;
    }

    private static boolean onEmbeddedDatabase(Environment environment) {
        return "embedded".equalsIgnoreCase(environment.getProperty("spring.datasource.url", "embedded"));
    }

    /** No address at all means all of them. */
    private static boolean isThisMachineOnly(@Nullable InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }
}
