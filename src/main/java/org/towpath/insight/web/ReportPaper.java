package org.towpath.insight.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.towpath.insight.report.Report;
import org.towpath.insight.report.Reports;
import org.towpath.platform.TowpathProperties;
import org.towpath.web.Times;

/** Reports on paper, as PDF. */
@Component
class ReportPaper {

    private final Reports reports;
    private final ITemplateEngine templates;
    private final TowpathProperties properties;
    private final Times times;

    ReportPaper(Reports reports, ITemplateEngine templates, TowpathProperties properties, Times times) {
        this.reports = reports;
        this.templates = templates;
        this.properties = properties;
        this.times = times;
    }

    /** A report with what it is about. */
    record Part(Reports.About about, Report report) {}

    byte[] pdf(String title, List<Report> shown) {
        var context = new Context(
                Locale.UK,
                Map.of(
                        "title", title,
                        "parts",
                                shown.stream()
                                        .map(it -> new Part(reports.about(it.id()), it))
                                        .toList(),
                        "ours", properties.organisation(),
                        "text", new ReportText(times),
                        "drawnUp", times.at(times.now())));
        var written = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    // whatever somebody wrote, nothing is fetched from anywhere
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(templates.process("insight/report-pdf", context), null)
                    .toStream(written)
                    .run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return written.toByteArray();
    }
}
