package org.towpath.platform;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for trying the product out.
 *
 * @param enabled whether this is a demo; left out, it is one on the embedded database and none on another
 * @param password of every demo account, from {@code TOWPATH_DEMO_PASSWORD}; left out, one is made and printed once
 * @param people how many invented people to begin with
 * @param clock where the training clock starts
 */
@ConfigurationProperties("towpath.demo")
public record DemoProperties(
        @Nullable Boolean enabled,
        @Nullable String password,
        @DefaultValue("200") int people,
        @DefaultValue TrainingClockStart clock) {

    /**
     * Where the training clock starts.
     *
     * @param advance how far to set it ahead of where it stood, at each start with this setting
     */
    public record TrainingClockStart(@DefaultValue("PT0S") Duration advance) {}

    @Override
    public String toString() {
        return "DemoProperties[enabled=" + enabled + ", people=" + people + "]";
    }
}
