package org.towpath.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for trying the product out.
 *
 * @param enabled whether this is a demo; left out, it is one on the embedded database and none on another
 * @param password of every demo account, from {@code TOWPATH_DEMO_PASSWORD}; left out, one is made and printed once
 * @param people how many invented people to begin with
 */
@ConfigurationProperties("towpath.demo")
public record DemoProperties(
        @Nullable Boolean enabled,
        @Nullable String password,
        @DefaultValue("200") int people) {

    @Override
    public String toString() {
        return "DemoProperties[enabled=" + enabled + ", people=" + people + "]";
    }
}
