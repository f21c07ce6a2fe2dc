package org.towpath.insight.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementView;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.Figure;
import org.towpath.agreement.SmallNumbers;
import org.towpath.insight.Span;
import org.towpath.insight.report.Report.Column;
import org.towpath.shared.PageRequest;
import org.towpath.web.Times;

/** RP8: the register of agreements: complete, in force, review due, promises kept, disputes. */
@Component
@Order(8)
class AgreementRegister implements ReportSource {

    private static final int ALL_OF_A_HUNDRED = 100;
    private static final int AT_ONCE = 200;

    private final Agreements agreements;
    private final Times times;

    AgreementRegister(Agreements agreements, Times times) {
        this.agreements = agreements;
        this.times = times;
    }

    @Override
    public String id() {
        return "RP8";
    }

    @Override
    public String title() {
        return "Register of agreements";
    }

    @Override
    public String lineHeading() {
        return "Agreement";
    }

    @Override
    public String inWords() {
        return "What each agreement says now, and how its promises were kept in this time: each counts when it was kept"
                + " or missed, and as running while it is open at the end. Disputes count when they were opened. The"
                + " numbers are of the whole service; only cases at sites you cover are named behind them.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.words("partner", "Partner"),
                Column.words("state", "State"),
                Column.words("complete", "All clauses written"),
                Column.words("until", "In force until"),
                Column.words("reviewDue", "Review due"),
                Column.drawn("met", "Promises kept"),
                Column.drawn("missed", "Promises missed"),
                Column.words("keptPercent", "Kept of a hundred"),
                Column.count("running", "Promises running"),
                Column.count("disputes", "Disputes"));
    }

    @Override
    public String facts() {
        return """
                select c.agreement_id::text as line, kept.figure, c.episode_reference as episode,
                    c.referral_reference as referral
                from promise_clock c
                cross join lateral (values ('met', %s), ('missed', %s), ('running', %s)) as kept (figure, so)
                where c.agreement_id is not null and kept.so
                union all
                select d.agreement_id::text, 'disputes', d.episode_reference, d.referral_reference from dispute d
                where d.agreement_id is not null and d.state in ('OPEN', 'SETTLED')
                  and (:from::timestamptz is null or d.begun_at >= :from)
                  and (:until::timestamptz is null or d.begun_at < :until)
                """.formatted(Figure.MET.condition(), Figure.MISSED.condition(), Figure.RUNNING.condition());
    }

    @Override
    public boolean countsEverySite() {
        return true;
    }

    @Override
    public List<Line> lines(List<String> counted, Span span) {
        var lines = new ArrayList<Line>();
        String after = null;
        do {
            var page = agreements.list(null, Actor.system(), new PageRequest(AT_ONCE, after));
            page.items().forEach(it -> lines.add(line(it)));
            after = page.next();
        } while (after != null);
        return lines;
    }

    private Line line(AgreementView.Line it) {
        return new Line(
                it.id().toString(),
                it.title(),
                Map.of(
                        "partner", it.partner(),
                        "state", it.state().inWords(),
                        "complete", it.complete() ? "yes" : "no",
                        "until", it.state().isInForce() ? lastDay(it.effectiveTo()) : "not in force",
                        "reviewDue", it.state().isInForce() ? day(it.reviewDue()) : ""));
    }

    private String day(@Nullable Instant at) {
        return at == null ? "" : times.date(LocalDate.ofInstant(at, Times.ENGLAND));
    }

    /** It ends with the day before the first instant it does not hold any more. */
    private String lastDay(@Nullable Instant end) {
        return end == null ? "no end named" : day(end.minusNanos(1));
    }

    @Override
    public Map<String, @Nullable Long> hidden(Map<String, Long> counts) {
        var shown = new LinkedHashMap<String, @Nullable Long>();
        counts.forEach((column, count) -> shown.put(column, SmallNumbers.shown(count)));
        return shown;
    }

    /** Nothing where one of the two is hidden, which it would give away. */
    @Override
    public Map<String, @Nullable Object> derived(Map<String, @Nullable Long> shown) {
        var met = shown.get("met");
        var missed = shown.get("missed");
        return met == null || missed == null || met + missed == 0
                ? Map.of()
                : Map.of("keptPercent", met * ALL_OF_A_HUNDRED / (met + missed));
    }
}
