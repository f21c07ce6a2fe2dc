package org.towpath.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NhsNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "943 476 5919", "9990000018", "9990000026", "9990000034", " 999 000 0034 "})
    void takesNumbersWithARightCheckDigit(String written) {
        assertThat(NhsNumber.read(written)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765918",
                "943476591",
                "94347659190",
                "9990000000",
                "9990000001",
                "943-476-5919",
                "ABCDEFGHIJ",
                "",
                "٩٤٣٤٧٦٥٩١٩"
            })
    void refusesEverythingElse(String written) {
        assertThat(NhsNumber.read(written)).isEmpty();
    }

    /** The stem 999000000 gives check digit 10, so no last digit is right. */
    @Test
    void noLastDigitIsRightForAStemThatGivesTen() {
        for (var last = 0; last <= 9; last++) {
            assertThat(NhsNumber.read("999000000" + last)).isEmpty();
        }
    }

    @Test
    void isShownInThreeParts() {
        assertThat(new NhsNumber("9434765919").spaced()).isEqualTo("943 476 5919");
        assertThat(new NhsNumber("9434765919").isInvented()).isFalse();
        assertThat(new NhsNumber("9990000018").isInvented()).isTrue();
    }
}
