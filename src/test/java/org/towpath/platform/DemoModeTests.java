package org.towpath.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoModeTests {

    private static final DemoProperties.TrainingClockStart NO_ADVANCE =
            new DemoProperties.TrainingClockStart(java.time.Duration.ZERO);

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void isOnByDefaultOnTheEmbeddedDatabase() throws UnknownHostException {
        assertThat(demo(null, "127.0.0.1").enabled()).isTrue();
    }

    @Test
    void isOffByDefaultOnAnotherDatabase() throws UnknownHostException {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db.example/towpath");
        assertThat(demo(null, "0.0.0.0").enabled()).isFalse();
        assertThat(demo(true, "127.0.0.1").enabled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::", "everywhere"})
    void refusesToBeReachedFromOtherMachines(String address) {
        assertThatThrownBy(() -> demo(true, address)).isInstanceOf(DemoModeRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1"})
    void listensOnThisMachine(String address) throws UnknownHostException {
        assertThat(demo(true, address).enabled()).isTrue();
    }

    @Test
    void saysWhyAndWhatToDo() throws UnknownHostException {
        var analysis = new DemoModeRefusedAnalyzer()
                .analyze(new DemoModeRefused(null), new DemoModeRefused(InetAddress.getByName("0.0.0.0")));
        assertThat(analysis.getDescription()).contains("not on 0.0.0.0").contains("share one password");
        assertThat(analysis.getAction()).contains("server.address").contains("--towpath.demo.enabled=false");
    }

    @Test
    void keepsThePasswordOutOfPrint() {
        assertThat(new DemoProperties(true, "sesame", 5, NO_ADVANCE).toString()).doesNotContain("sesame");
    }

    private DemoMode demo(@Nullable Boolean enabled, String address) throws UnknownHostException {
        var server = new ServerProperties();
        if (!address.equals("everywhere")) {
            server.setAddress(InetAddress.getByName(address));
        }
        return new DemoMode(new DemoProperties(enabled, null, 200, NO_ADVANCE), server, environment);
    }
}
