package org.towpath.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The reviewed list of bank holidays that ships with the product: lines of {@code date,name}, and comments, of which
 * "First year" and "Last year" say which years are whole.
 */
record BankHolidayFile(SortedMap<LocalDate, String> days, int firstYear, int lastYear) {

    private static final String FIRST_YEAR = "# First year: ";
    private static final String LAST_YEAR = "# Last year: ";

    /** @throws IllegalStateException if the list is not in the class path or cannot be read: a fault of the build */
    static BankHolidayFile read(String resource) {
        try (var in = BankHolidayFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No list of bank holidays at " + resource);
            }
            return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BankHolidayFile parse(BufferedReader lines) throws IOException {
        var days = new TreeMap<LocalDate, String>();
        int firstYear = Integer.MAX_VALUE;
        int lastYear = Integer.MIN_VALUE;
        for (@Nullable String line; (line = lines.readLine()) != null; ) {
            if (line.startsWith(FIRST_YEAR)) {
                firstYear = Integer.parseInt(line.substring(FIRST_YEAR.length()).strip());
            } else if (line.startsWith(LAST_YEAR)) {
                lastYear = Integer.parseInt(line.substring(LAST_YEAR.length()).strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var comma = line.indexOf(',');
                days.put(
                        LocalDate.parse(line.substring(0, comma)),
                        line.substring(comma + 1).strip());
            }
        }
        return new BankHolidayFile(days, firstYear, lastYear);
    }
}
