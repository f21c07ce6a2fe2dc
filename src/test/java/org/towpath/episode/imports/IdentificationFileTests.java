package org.towpath.episode.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdentificationFileTests {

    private static final String HEADER =
            "received_at,point_of_intervention,site,source_of_referral,given_name,family_name,date_of_birth,sex,concerns,notes";

    @TempDir
    Path directory;

    @Test
    void readsQuotedFieldsLineBreaksAndAByteOrderMark() throws IOException {
        var rows = rows("\uFEFF" + HEADER
                + "\r\n1,2,3,4,5,6,7,8,9,\"one\r\ntwo, \"\"three\"\"\"\r\n\r\n1,2,3,4,5,6,7,8,9,x\r\n");

        assertThat(rows).extracting(IdentificationFile.Row::number).containsExactly(1, 2);
        assertThat(rows.get(0).cells().get(Column.NOTES)).isEqualTo("one\r\ntwo, \"three\"");
        assertThat(rows.get(0).cells().get(Column.RECEIVED_AT)).isEqualTo("1");
    }

    @Test
    void columnsMayStandInAnyOrderAndSomeMayBeLeftOut() throws IOException {
        var header = new ArrayList<>(List.of(HEADER.split(",")));
        java.util.Collections.reverse(header);

        var rows = rows(String.join(",", header) + "\n10,9,8,7,6,5,4,3,2,1\n");

        assertThat(rows.get(0).cells().get(Column.RECEIVED_AT)).isEqualTo("1");
        assertThat(rows.get(0).cells().get(Column.NOTES)).isEqualTo("10");
        assertThat(rows.get(0).cells()).doesNotContainKey(Column.NHS_NUMBER);
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsTold() throws IOException {
        assertThat(rows(HEADER + "\n1,2\n1,2,3,4,5,6,7,8,9,10,11\n1,2,3,4,5,6,7,8,9,10\n"))
                .extracting(IdentificationFile.Row::complete)
                .containsExactly(false, false, true);
    }

    @Test
    void refusesWhatIsNoFileOfIdentifications() {
        refuses("empty", "");
        refuses("header", "{\"a\": 1}");
        refuses("header", HEADER.replace(',', ';') + "\n");
        refuses("header", "name,age\nA,3\n");
        refuses("twice", HEADER + ",notes\n");
        refuses("lacks the column site", HEADER.replace("site,", "") + "\n");
        refuses("quotation mark", HEADER + "\n1,\"2\"x,3\n");
        refuses("ends in the middle|quotation mark", HEADER + "\n1,\"2,3\n");
    }

    @Test
    void refusesAnotherEncoding() throws IOException {
        var file = written(HEADER + "\n1,2,3,4,Zoltán,6,7,8,9,10\n", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(file)).isInstanceOf(FileRefused.class).hasMessageContaining("UTF-8");
    }

    @Test
    void refusesALineLongerThan64KilobytesWithoutReadingOn() {
        refuses("64 kB", HEADER + "\n" + "x".repeat(100_000) + "\n");
        refuses("64 kB", "x".repeat(100_000));
        refuses("64 kB", HEADER + "\n1,\"" + "line\n".repeat(50_000));
    }

    @Test
    void manyOrdinaryLinesAreNoLongLine() throws IOException {
        var line = "1,2,3,4,5,6,7,8,9," + "note ".repeat(700) + "\n";

        assertThat(rows(HEADER + "\n" + line.repeat(100))).hasSize(100);
    }

    private void refuses(String why, String content) {
        assertThatThrownBy(() -> rows(content))
                .isInstanceOf(FileRefused.class)
                .hasMessageMatching("(?s).*(" + why + ").*");
    }

    private List<IdentificationFile.Row> rows(String content) throws IOException {
        return read(written(content, StandardCharsets.UTF_8));
    }

    private static List<IdentificationFile.Row> read(Path file) throws IOException {
        try (var open = IdentificationFile.open(file)) {
            var rows = new ArrayList<IdentificationFile.Row>();
            open.forEachRemaining(rows::add);
            return rows;
        }
    }

    private Path written(String content, Charset charset) throws IOException {
        return Files.writeString(directory.resolve("sample.csv"), content, charset);
    }
}
