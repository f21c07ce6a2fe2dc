package org.towpath.engine.model;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.towpath.engine.model.Finding.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/** What ships keeps every rule a proposal must keep. */
class ShippedSetTests {

    private static final ModelSet SHIPPED = ShippedSet.read();

    static Stream<String> files() {
        return SHIPPED.names().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsEveryRule(String file) {
        assertThat(ReleaseRules.check(file, SHIPPED))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }

    /** An outcome no form offers is one the product sets by itself; each of these has been looked at. */
    @Test
    void warnsOnlyWhereSomebodyHasLooked() {
        assertThat(ReleaseRules.check(SHIPPED).values().stream().flatMap(List::stream))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder("No form offers choose-a-service, which referral has an exit for.");
    }
}
