package org.towpath.episode.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.towpath.person.AgeLooks;

import static org.assertj.core.api.Assertions.assertThat;

class RowReaderTests {

    private final Map<Column, String> cells = new EnumMap<>(Map.of(
            Column.CUSTODY_REFERENCE, "RC/26/1",
            Column.ARRIVED_AT, "2026-11-13T21:31:00Z",
            Column.CONCERNS, "DRUGS;ALCOHOL",
            Column.DATE_OF_BIRTH, "1983-03-25"));

    @Test
    void takesNotKnownForTheArrivalTheReasonsAndTheAge() {
        List.of(Column.ARRIVED_AT, Column.CONCERNS, Column.DATE_OF_BIRTH).forEach(it -> cells.put(it, "Not known"));
        var reader = new RowReader(cells);

        var read = reader.read();

        assertThat(reader.faults(List.of())).isEmpty();
        assertThat(read.concernsNotKnown()).isTrue();
        assertThat(read.concerns()).isEmpty();
        assertThat(read.custody()).isNotNull().satisfies(custody -> {
            assertThat(custody.arrivedAtNotKnown()).isTrue();
            assertThat(custody.arrivedAt()).isNull();
        });
        assertThat(read.person())
                .isNotNull()
                .satisfies(person -> assertThat(person.ageLooks()).isEqualTo(AgeLooks.CANNOT_TELL));
    }

    @Test
    void takesABlankForNothingSaid() {
        List.of(Column.ARRIVED_AT, Column.CONCERNS, Column.DATE_OF_BIRTH).forEach(it -> cells.put(it, " "));

        var read = new RowReader(cells).read();

        assertThat(read.concernsNotKnown()).isFalse();
        assertThat(read.custody())
                .isNotNull()
                .satisfies(custody -> assertThat(custody.arrivedAtNotKnown()).isFalse());
        assertThat(read.person())
                .isNotNull()
                .satisfies(person -> assertThat(person.ageLooks()).isNull());
    }
}
