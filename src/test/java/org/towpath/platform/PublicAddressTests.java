package org.towpath.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublicAddressTests {

    private final MockEnvironment environment = new MockEnvironment().withProperty("towpath.mail.host", "mail.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080",
                "http://localhost:8080",
                "http://[::1]:8080",
                "http://[0:0:0:0:0:0:0:1]:8080",
                "http://[::ffff:127.0.0.1]:8080",
                "http://[::]:8080",
                "http://0.0.0.0:8080",
                "towpath.example",
                "no address"
            })
    void refusesToSendLinksThatLeadNowhere(String address) {
        assertThatThrownBy(() -> start(address, false)).isInstanceOf(PublicAddressRefused.class);
    }

    @Test
    void startsWithAnAddressPeopleOutsideReach() {
        assertThatCode(() -> start("https://towpath.example", false)).doesNotThrowAnyException();
    }

    @Test
    void aDemoIsReachedOnThisMachine() {
        assertThatCode(() -> start("http://127.0.0.1:8080", true)).doesNotThrowAnyException();
    }

    @Test
    void whereNothingIsSentNoAddressIsNeeded() {
        environment.setProperty("towpath.mail.host", "");
        assertThatCode(() -> start("http://127.0.0.1:8080", false)).doesNotThrowAnyException();
    }

    @Test
    void saysWhatToDo() {
        var refused = new PublicAddressRefused("http://127.0.0.1:8080");
        var analysis = new PublicAddressRefusedAnalyzer().analyze(refused, refused);
        assertThat(analysis.getDescription()).contains("http://127.0.0.1:8080");
        assertThat(analysis.getAction()).contains("towpath.address");
    }

    private void start(String address, boolean isDemo) throws UnknownHostException {
        var server = new ServerProperties();
        server.setAddress(InetAddress.getByName("127.0.0.1"));
        var noAdvance = new DemoProperties.TrainingClockStart(Duration.ZERO);
        var demo = new DemoMode(new DemoProperties(isDemo, null, 0, noAdvance), server, environment);
        new PublicAddress(new TowpathProperties(Path.of("home"), "Us", address, "01632 960100"), demo, environment);
    }
}
