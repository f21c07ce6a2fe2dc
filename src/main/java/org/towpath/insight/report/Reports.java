package org.towpath.insight.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.SmallNumbers;
import org.towpath.insight.Span;
import org.towpath.insight.report.Report.Column;
import org.towpath.insight.report.Report.Row;
import org.towpath.insight.report.ReportSource.Line;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** The reports of the catalogue, drawn up when somebody asks. */
@Component
public class Reports {

    private final List<ReportSource> sources;
    private final FactReader facts;
    private final Reach reach;

    Reports(List<ReportSource> sources, FactReader facts, Reach reach) {
        this.sources = sources;
        this.facts = facts;
        this.reach = reach;
    }

    /**
     * What a report is about.
     *
     * @param lineHeading what its lines are: "Need"
     * @param inWords what it counts
     */
    public record About(String id, String title, String lineHeading, String inWords) {}

    /**
     * A case behind a number.
     *
     * @param episode reference of the case
     * @param referral the referral it is about, where it is about one
     * @param times how often it counts
     */
    public record Behind(String episode, @Nullable String referral, long times) {}

    /** All of them, in the order of the catalogue. */
    public List<About> all() {
        return sources.stream()
                .map(it -> new About(it.id(), it.title(), it.lineHeading(), it.inWords()))
                .toList();
    }

    /** @throws NotFound if the catalogue has no such report, or we do not draw it up */
    public About about(String id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Whether somebody sees small numbers and the cases behind them. */
    public static boolean seesCases(Actor reader) {
        return Reach.seesCases(reader);
    }

    /**
     * A report as this reader may see it.
     *
     * @param from its first day; with no day given, it is about a quarter
     * @param to the first day after it
     * @throws NotFound if there is no such report
     * @throws InvalidInput naming {@code from} or {@code to}
     */
    @Transactional(readOnly = true)
    public Report of(String id, @Nullable String from, @Nullable String to, Actor reader) {
        var source = source(id);
        var hides = !seesCases(reader);
        return drawUp(source, reach.span(from, to, hides), reader, hides);
    }

    /**
     * All reports as they may leave the service: without small numbers, about a quarter that is over.
     *
     * @throws InvalidInput naming {@code from} or {@code to}
     */
    @Transactional(readOnly = true)
    public List<Report> pack(@Nullable String from, @Nullable String to) {
        var span = reach.span(from, to, true);
        return sources.stream()
                .map(source -> drawUp(source, span, Actor.system(), true))
                .toList();
    }

    private Report drawUp(ReportSource source, Span span, Actor reader, boolean hides) {
        var counts = facts.counts(source, span, source.countsEverySite() ? null : reach.sites(reader));
        var shown = new ArrayList<Map<String, @Nullable Long>>();
        var rows = new ArrayList<Row>();
        for (var line : source.lines(List.copyOf(counts.keySet()), span)) {
            var exact = everyColumn(source, counts.getOrDefault(line.key(), Map.of()));
            var seen = hides ? source.hidden(exact) : exact;
            shown.add(seen);
            rows.add(row(source, line, seen));
        }
        return new Report(source.id(), source.title(), span, hides, source.columns(), rows, total(source, shown));
    }

    private static Map<String, @Nullable Long> everyColumn(ReportSource source, Map<String, Long> counts) {
        var all = new LinkedHashMap<String, @Nullable Long>();
        source.columns().stream()
                .filter(Column::counted)
                .forEach(column -> all.put(column.key(), counts.getOrDefault(column.key(), 0L)));
        return all;
    }

    private static Row row(ReportSource source, Line line, Map<String, @Nullable Long> shown) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var derived = source.derived(shown);
        source.columns()
                .forEach(column -> values.put(
                        column.key(),
                        column.counted()
                                ? shown.get(column.key())
                                : derived.getOrDefault(
                                        column.key(), line.words().get(column.key()))));
        return new Row(line.key(), line.name(), values);
    }

    private static Map<String, @Nullable Long> total(ReportSource source, List<Map<String, @Nullable Long>> shown) {
        var total = new LinkedHashMap<String, @Nullable Long>();
        source.columns().stream().filter(Column::counted).map(Column::key).forEach(column -> {
            var values = new ArrayList<@Nullable Long>();
            shown.forEach(line -> values.add(line.get(column)));
            total.put(column, SmallNumbers.sum(values));
        });
        return total;
    }

    /**
     * The cases behind one number, of those in the reader's reach.
     *
     * @throws NotFound if there is no such report
     * @throws NotAllowed if the reader sees numbers only
     * @throws InvalidInput naming what is no column of it
     */
    @Transactional(readOnly = true)
    public Page<Behind> behind(
            String id,
            String line,
            String figure,
            @Nullable String from,
            @Nullable String to,
            Actor reader,
            PageRequest page) {
        var source = source(id);
        if (!seesCases(reader)) {
            throw new NotAllowed("You see the numbers of reports, not the cases behind them.");
        }
        if (source.columns().stream().noneMatch(it -> it.counted() && it.key().equals(figure))) {
            throw new InvalidInput("figure", "This report has no such number");
        }
        var found = facts.behind(
                source, reach.span(from, to, false), reach.sites(reader), line, figure, page.after(), page.limit() + 1);
        var shown = found.subList(0, Math.min(page.limit(), found.size()));
        return new Page<>(
                shown.stream()
                        .map(it -> new Behind(it.episode(), it.referral(), it.times()))
                        .toList(),
                found.size() > page.limit() ? place(shown.get(shown.size() - 1)) : null);
    }

    private static String place(FactReader.Behind last) {
        return last.episode() + " " + (last.referral() == null ? "" : last.referral());
    }

    private ReportSource source(String id) {
        return sources.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }
}
