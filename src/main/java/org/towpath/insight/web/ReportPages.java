package org.towpath.insight.web;

import java.time.LocalDate;
import java.util.List;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.CurrentActor;
import org.towpath.insight.Span;
import org.towpath.insight.report.Chart;
import org.towpath.insight.report.Quarter;
import org.towpath.insight.report.Report.Column;
import org.towpath.insight.report.Reports;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;
import org.towpath.web.Times;
import org.towpath.web.nhsuk.ErrorSummary;

/** Reports: which there are, each with its days, its drawing and its table, and the cases behind a number. */
@Controller
@RequestMapping("/insight/reports")
class ReportPages {

    private static final int QUARTERS = 8;
    private static final int ROWS = 25;

    private final Reports reports;
    private final ReportPaper paper;
    private final Times times;
    private final CurrentActor actor;

    ReportPages(Reports reports, ReportPaper paper, Times times, CurrentActor actor) {
        this.reports = reports;
        this.paper = paper;
        this.times = times;
        this.actor = actor;
    }

    /** A quarter to choose. */
    record Choice(String from, String words, boolean chosen) {}

    @GetMapping
    String list(Model page) {
        page.addAttribute("reports", reports.all());
        page.addAttribute("quarters", quarters(null));
        return "insight/reports";
    }

    /**
     * One report.
     *
     * @param quarter first day of the quarter chosen, instead of days
     */
    @GetMapping("/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response,
            Model page) {
        page.addAttribute("about", reports.about(id));
        page.addAttribute("seesCases", Reports.seesCases(actor.get()));
        page.addAttribute("text", new ReportText(times));
        page.addAttribute("from", from);
        page.addAttribute("to", to);
        try {
            var chosen = quarter.isEmpty()
                    ? Span.read(from, to)
                    : Quarter.read(quarter).span();
            var report = reports.of(id, said(chosen.from()), said(chosen.to()), actor.get());
            page.addAttribute("report", report);
            page.addAttribute("chart", Chart.of(report));
            page.addAttribute("quarters", quarters(report.span()));
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("quarters", quarters(null));
            page.addAttribute(
                    "errorSummary",
                    ErrorSummary.of(refused.errors().stream()
                            .map(it -> new ErrorSummary.Item(
                                    it.message(), Reports.seesCases(actor.get()) ? "#" + it.field() : "#quarter"))
                            .toList()));
        }
        return "insight/report";
    }

    /** The cases behind one number. */
    @GetMapping("/{id}/cases")
    String cases(
            @PathVariable String id,
            @RequestParam String line,
            @RequestParam String figure,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String after,
            Model page) {
        var me = actor.get();
        var behind = reports.behind(id, line, figure, from, to, me, new PageRequest(ROWS, after));
        var report = reports.of(id, from, to, me);
        page.addAttribute("report", report);
        page.addAttribute(
                "row",
                report.items().stream()
                        .filter(it -> it.key().equals(line))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        page.addAttribute(
                "column",
                report.columns().stream()
                        .filter(Column::counted)
                        .filter(it -> it.key().equals(figure))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        page.addAttribute("text", new ReportText(times));
        page.addAttribute("page", behind);
        page.addAttribute("later", after != null);
        return "insight/report-cases";
    }

    /** All reports of a quarter that is over, as they may leave the service. */
    @GetMapping("/pack.pdf")
    ResponseEntity<byte[]> pack(@RequestParam(defaultValue = "") String quarter) {
        var chosen = quarter.isEmpty() ? Quarter.of(times.today()).before() : Quarter.read(quarter);
        var shown = reports.pack(chosen.first().toString(), chosen.after().toString());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("governance-pack.pdf")
                                .build()
                                .toString())
                .body(paper.pdf("Governance pack", shown));
    }

    /** Quarters this reader may choose; on the list of reports, those that are over. */
    private List<Choice> quarters(@Nullable Span chosen) {
        var now = Quarter.of(times.today());
        var last = chosen != null && Reports.seesCases(actor.get()) ? now : now.before();
        return last.backwards(QUARTERS).stream()
                .map(it -> new Choice(
                        it.first().toString(), it.inWords(), it.span().equals(chosen)))
                .toList();
    }

    private static String said(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
