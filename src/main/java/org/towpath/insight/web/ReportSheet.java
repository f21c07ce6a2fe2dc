package org.towpath.insight.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.towpath.insight.report.Report;
import org.towpath.insight.report.Report.Column;

/** A report as a sheet (CSV, UTF-8 without a mark in front): what somebody wrote never begins a formula. */
final class ReportSheet {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private ReportSheet() {}

    static String of(Report report, String lineHeading, ReportText text) {
        var written = new StringWriter();
        try (var sheet = new CSVPrinter(written, CSVFormat.RFC4180)) {
            sheet.printRecord(cells(
                    lineHeading, report.columns().stream().map(Column::heading).toList()));
            for (var row : report.items()) {
                sheet.printRecord(cells(
                        row.name(),
                        report.columns().stream()
                                .map(column -> text.of(column, row.values()))
                                .toList()));
            }
            sheet.printRecord(cells(
                    "All",
                    report.columns().stream()
                            .map(column -> text.total(column, report))
                            .toList()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return written.toString();
    }

    private static List<String> cells(String first, List<String> others) {
        var cells = new ArrayList<String>();
        Stream.concat(Stream.of(first), others.stream())
                .map(ReportSheet::harmless)
                .forEach(cells::add);
        return cells;
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
