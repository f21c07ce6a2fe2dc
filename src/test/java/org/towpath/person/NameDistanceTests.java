package org.towpath.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameDistanceTests {

    @ParameterizedTest
    @CsvSource({
        "tomasz kowalski, tomas kowalsky",
        "tomasz kowalski, kowalski tomasz",
        "sean oneill, sean o neill oneill",
        "mohammed hussain, mohamed husain",
        "kate lee, kaet lee",
        "ward, callum ward"
    })
    void likeNamesAreLike(String one, String two) {
        assertThat(NameDistance.isLike(one, two)).isTrue();
        assertThat(NameDistance.isLike(two, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"tomasz kowalski, jordan kowalski", "lee ward, leo price", "ann lee, ann ward", "'', ann lee"})
    void othersAreNot(String one, String two) {
        assertThat(NameDistance.isLike(one, two)).isFalse();
    }

    @Test
    void twoNeighboursSwappedAreOneEdit() {
        assertThat(NameDistance.distance("brian", "brain")).isEqualTo(1);
        assertThat(NameDistance.distance("", "abc")).isEqualTo(3);
        assertThat(NameDistance.distance("abc", "abc")).isZero();
    }
}
