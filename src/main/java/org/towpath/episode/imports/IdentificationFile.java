package org.towpath.episode.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of identifications, read record by record and never whole. */
final class IdentificationFile implements Closeable, Iterator<IdentificationFile.Row> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final BoundedRecords bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<Column> columns;
    private int row;

    private IdentificationFile(BoundedRecords bounded, CSVParser parser) {
        this.bounded = bounded;
        this.parser = parser;
        this.records = parser.iterator();
        this.columns = header();
    }

    /**
     * One data record.
     *
     * @param number counted from 1
     * @param cells by column
     * @param complete whether it has as many cells as the header
     */
    record Row(int number, Map<Column, String> cells, boolean complete) {}

    /**
     * Opens it and reads the header.
     *
     * @throws FileRefused if it is not a file of identifications
     */
    static IdentificationFile open(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
        try {
            skipByteOrderMark(text);
            var bounded = new BoundedRecords(text);
            return new IdentificationFile(bounded, FORMAT.parse(bounded));
        } catch (CharacterCodingException other) {
            text.close();
            throw notUtf8(other);
        } catch (IOException | RuntimeException refused) {
            text.close();
            throw refused;
        }
    }

    @Override
    public boolean hasNext() {
        return reading(records::hasNext);
    }

    @Override
    public Row next() {
        var found = reading(records::next);
        bounded.recordRead();
        var cells = new EnumMap<Column, String>(Column.class);
        for (var place = 0; place < Math.min(columns.size(), found.size()); place++) {
            cells.put(columns.get(place), found.get(place));
        }
        return new Row(++row, cells, found.size() == columns.size());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private List<Column> header() {
        if (!hasNext()) {
            throw new FileRefused("The file is empty");
        }
        var header = reading(records::next);
        bounded.recordRead();
        var found = new ArrayList<Column>();
        for (var name : header) {
            var column = Column.named(name.strip())
                    .orElseThrow(() -> new FileRefused("The first line is not the header of such a file: "
                            + "it names a column there is none of, or its columns are not parted by commas"));
            if (found.contains(column)) {
                throw new FileRefused("The header names the column " + column.header() + " twice");
            }
            found.add(column);
        }
        Stream.of(Column.values())
                .filter(Column::mustBeThere)
                .filter(column -> !found.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw new FileRefused("The header lacks the column " + missing.header());
                });
        return found;
    }

    /** Says what stopped the reading in words for whoever sent the file. */
    private static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw notUtf8(broken);
            }
            if (broken.getCause() instanceof CSVException) {
                throw notCsv(broken);
            }
            throw broken;
        } catch (NoSuchElementException ended) {
            throw new FileRefused("The file ends in the middle of a line", ended);
        } catch (IllegalStateException malformed) {
            throw notCsv(malformed);
        }
    }

    private static FileRefused notCsv(RuntimeException cause) {
        return new FileRefused("A quotation mark is where none can be: this is not a CSV file", cause);
    }

    private static FileRefused notUtf8(Exception cause) {
        return new FileRefused("The file is not in UTF-8", cause);
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }
}
