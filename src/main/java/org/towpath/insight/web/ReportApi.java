package org.towpath.insight.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.insight.report.Report;
import org.towpath.insight.report.Report.Row;
import org.towpath.insight.report.Reports;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.web.Times;

/** Reports of the catalogue over HTTP. */
@RestController
@RequestMapping("/api/v1/insight/reports")
class ReportApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Reports reports;
    private final ReportPaper paper;
    private final Times times;
    private final CurrentActor actor;

    ReportApi(Reports reports, ReportPaper paper, Times times, CurrentActor actor) {
        this.reports = reports;
        this.paper = paper;
        this.times = times;
        this.actor = actor;
    }

    /** A column as programs read it. */
    record Heading(String key, String heading) {}

    /**
     * A report as programs read it: a number that is hidden is null.
     *
     * @param to the first day after it
     */
    record Body(
            String id,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean smallNumbersHidden,
            List<Heading> columns,
            List<Row> items,
            Map<String, @Nullable Long> total) {

        static Body of(Report report) {
            return new Body(
                    report.id(),
                    report.title(),
                    report.span().from(),
                    report.span().to(),
                    report.hidesSmallNumbers(),
                    report.columns().stream()
                            .map(it -> new Heading(it.key(), it.heading()))
                            .toList(),
                    report.items(),
                    report.total());
        }
    }

    /**
     * One report.
     *
     * @param from its first day; the quarter running now where none is given, or the last that is over for those who
     *     see no small numbers
     * @param to the first day after it
     * @param format json, csv or pdf
     */
    @GetMapping("/{id}")
    ResponseEntity<?> report(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "json") String format) {
        var report = reports.of(id, from, to, actor.get());
        return switch (format) {
            case "json" ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Body.of(report));
            case "csv" ->
                file(report, "csv", CSV)
                        .body(ReportSheet.of(report, reports.about(id).lineHeading(), new ReportText(times))
                                .getBytes(StandardCharsets.UTF_8));
            case "pdf" ->
                file(report, "pdf", MediaType.APPLICATION_PDF).body(paper.pdf(report.title(), List.of(report)));
            default -> throw new InvalidInput("format", "Give json, csv or pdf");
        };
    }

    /**
     * The cases behind one number.
     *
     * @param line key of the line
     * @param figure key of the column
     */
    @GetMapping("/{id}/cases")
    Page<Reports.Behind> cases(
            @PathVariable String id,
            @RequestParam String line,
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return reports.behind(id, line, figure, from, to, actor.get(), PageRequest.of(limit, after));
    }

    private static ResponseEntity.BodyBuilder file(Report report, String ending, MediaType type) {
        var days = report.span().from() + "-" + report.span().to();
        var name = report.id().toLowerCase(Locale.ROOT) + "-" + days.replace("null", "open") + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
