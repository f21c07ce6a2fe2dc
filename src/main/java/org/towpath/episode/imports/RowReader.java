package org.towpath.episode.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.towpath.episode.NewEpisode;
import org.towpath.episode.NewEpisode.Custody;
import org.towpath.person.AgeLooks;
import org.towpath.person.NewPerson;
import org.towpath.person.Sex;
import org.towpath.shared.FieldError;
import org.towpath.shared.KeepableText;

/** One row as an identification; what cannot be read is a fault of its column. */
final class RowReader {

    private static final Map<String, Sex> SEX = Map.of(
            "m", Sex.MALE,
            "male", Sex.MALE,
            "1", Sex.MALE,
            "f", Sex.FEMALE,
            "female", Sex.FEMALE,
            "2", Sex.FEMALE,
            "9", Sex.NOT_RECORDED,
            "x", Sex.NOT_KNOWN);
    private static final Map<String, Boolean> YES_OR_NO = Map.of(
            "y", true, "yes", true, "true", true, "1", true, "n", false, "no", false, "false", false, "0", false);

    private static final Pattern NOT_KNOWN = Pattern.compile("(?i)not[ _]known");

    private final Map<Column, String> cells;
    private final Map<Column, String> faults = new LinkedHashMap<>();

    RowReader(Map<Column, String> cells) {
        this.cells = cells;
        cells.forEach((column, cell) -> {
            if (!KeepableText.is(cell)) {
                refuse(column, "This holds characters that cannot be kept");
            }
        });
    }

    /** What the row says; read it once, then ask for the faults. */
    NewEpisode read() {
        return new NewEpisode(
                text(Column.POINT_OF_INTERVENTION),
                text(Column.SOURCE_OF_REFERRAL),
                instant(Column.RECEIVED_AT),
                text(Column.SITE),
                person(),
                isNotKnown(Column.CONCERNS) ? List.of() : concerns(),
                isNotKnown(Column.CONCERNS),
                custody(),
                text(Column.REFERRER_NAME),
                text(Column.REFERRER_ORGANISATION),
                null,
                notes(),
                null);
    }

    /** Faults by column: its own first, then what the rules say of places nothing was said of yet. */
    List<FieldError> faults(List<FieldError> rules) {
        for (var fault : rules) {
            var column = Column.at(fault.field());
            column.ifPresent(it -> refuse(it, fault.message()));
        }
        return faults.entrySet().stream()
                .map(fault -> new FieldError(fault.getKey().header(), fault.getValue()))
                .toList();
    }

    private NewPerson person() {
        return new NewPerson(
                text(Column.GIVEN_NAME),
                text(Column.FAMILY_NAME),
                false,
                null,
                isNotKnown(Column.DATE_OF_BIRTH) ? null : date(),
                null,
                isNotKnown(Column.DATE_OF_BIRTH) ? AgeLooks.CANNOT_TELL : null,
                sex(),
                text(Column.NHS_NUMBER),
                text(Column.POSTCODE),
                text(Column.PHONE),
                text(Column.LANGUAGE),
                yesOrNo());
    }

    private @Nullable Custody custody() {
        var reference = text(Column.CUSTODY_REFERENCE);
        var notKnown = isNotKnown(Column.ARRIVED_AT);
        var arrivedAt = notKnown ? null : instant(Column.ARRIVED_AT);
        return reference == null && arrivedAt == null
                ? null
                : new Custody(reference, arrivedAt, notKnown, null, null, null, null, null);
    }

    private List<String> concerns() {
        var codes = new ArrayList<String>();
        var cell = text(Column.CONCERNS);
        if (cell != null) {
            Stream.of(cell.split(";"))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .forEach(codes::add);
        }
        return codes;
    }

    /** Whether the cell says so: NOT_KNOWN, or in words. */
    private boolean isNotKnown(Column column) {
        var cell = text(column);
        return cell != null && NOT_KNOWN.matcher(cell).matches();
    }

    private @Nullable Instant instant(Column column) {
        var cell = text(column);
        if (cell == null) {
            return null;
        }
        var read = LocalTimes.instant(cell);
        if (read.isEmpty()) {
            refuse(column, "This is not a date and time, such as 13/11/2026 21:31 or 2026-11-13T21:31:00Z");
        }
        return read.orElse(null);
    }

    private @Nullable LocalDate date() {
        var cell = text(Column.DATE_OF_BIRTH);
        if (cell == null) {
            return null;
        }
        var read = LocalTimes.date(cell);
        if (read.isEmpty()) {
            refuse(Column.DATE_OF_BIRTH, "This is not a date, such as 25/03/1983 or 1983-03-25");
        }
        return read.orElse(null);
    }

    private @Nullable Sex sex() {
        var cell = text(Column.SEX);
        var sex = cell == null ? null : SEX.get(cell.toLowerCase(Locale.ROOT));
        if (cell != null && sex == null) {
            refuse(Column.SEX, "This must be M, F, Male, Female, 1, 2, 9 or X");
        }
        return sex;
    }

    private @Nullable Boolean yesOrNo() {
        var cell = text(Column.INTERPRETER_NEEDED);
        var answer = cell == null ? null : YES_OR_NO.get(cell.toLowerCase(Locale.ROOT));
        if (cell != null && answer == null) {
            refuse(Column.INTERPRETER_NEEDED, "This must be Y or N");
        }
        return answer;
    }

    /** Kept as they are, whatever they begin with. */
    private @Nullable String notes() {
        var cell = cells.get(Column.NOTES);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    private @Nullable String text(Column column) {
        var cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    private void refuse(Column column, String message) {
        faults.putIfAbsent(column, message);
    }
}
