package org.towpath.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameKeyTests {

    @ParameterizedTest
    @CsvSource({
        "Seán, O'Neill, sean oneill",
        "SEAN, O’NEILL, sean oneill",
        "Zoltán, Müller, zoltan muller",
        "  Liam , Nguyễn, liam nguyen",
        "Sarah, Smith-Jones, sarah smith jones",
        "Łukasz, Wójcik, lukasz wojcik",
        "Sarah, Smith - Jones, sarah smith jones"
    })
    void isOneSpellingForAll(String given, String family, String key) {
        assertThat(NameKey.of(given, family)).isEqualTo(key);
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(NameKey.of(null, "Ward")).isEqualTo("ward");
        assertThat(NameKey.of(null, " ")).isEmpty();
    }
}
