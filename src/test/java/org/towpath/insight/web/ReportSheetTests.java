package org.towpath.insight.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.towpath.insight.Span;
import org.towpath.insight.report.Report;
import org.towpath.insight.report.Report.Column;
import org.towpath.insight.report.Report.Row;
import org.towpath.web.Times;

import static org.assertj.core.api.Assertions.assertThat;

/** A sheet has plain headings, says what is hidden, and is safe to open. */
class ReportSheetTests {

    @Test
    void nothingSomebodyWroteBeginsAFormula() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("partner", "@SUM(A1)");
        values.put("met", null);
        var report = new Report(
                "RP8",
                "Register",
                new Span(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1)),
                true,
                List.of(new Column("partner", "Partner", false, false), new Column("met", "Promises kept", true, true)),
                List.of(new Row("1", "=HYPERLINK(\"http://example.test\",\"Sign\")", values)),
                Map.of("met", 7L));

        assertThat(ReportSheet.of(
                        report, "Agreement", new ReportText(new Times(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))))
                .isEqualTo("Agreement,Partner,Promises kept\r\n"
                        + "\"'=HYPERLINK(\"\"http://example.test\"\",\"\"Sign\"\")\",'@SUM(A1),hidden\r\n"
                        + "All,,7\r\n");
    }
}
