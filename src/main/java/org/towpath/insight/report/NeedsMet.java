package org.towpath.insight.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.towpath.agreement.SmallNumbers;
import org.towpath.insight.Span;
import org.towpath.insight.report.Report.Column;
import org.towpath.web.CodeWords;

/** RP1: vulnerabilities found in screening and assessment beside the referrals that came of them, by need (S-65). */
@Component
@Order(1)
class NeedsMet implements ReportSource {

    private final CodeWords words;

    NeedsMet(CodeWords words) {
        this.words = words;
    }

    @Override
    public String id() {
        return "RP1";
    }

    @Override
    public String title() {
        return "Needs found and referrals that succeeded";
    }

    @Override
    public String lineHeading() {
        return "Need";
    }

    @Override
    public String inWords() {
        return "Found: cases in which screening or assessment first found the need in this time. Sent, accepted and"
                + " attended: referrals for which that happened in this time, whenever the need was found. A referral has"
                + " succeeded when the service accepts it.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.drawn("found", "Found"),
                Column.count("sent", "Referrals sent"),
                Column.drawn("accepted", "Referrals accepted"),
                Column.count("attended", "First appointments attended"));
    }

    @Override
    public String facts() {
        return """
                select f.need as line, 'found' as figure, f.episode_reference as episode, null::text as referral
                from need_found f
                where (:from::timestamptz is null or f.found_at >= :from)
                  and (:until::timestamptz is null or f.found_at < :until)
                  and not exists (select from need_found earlier where earlier.episode_reference = f.episode_reference
                      and earlier.need = f.need and earlier.found_at < :from)
                group by f.need, f.episode_reference
                union all
                select r.need, 'sent', r.episode_reference, r.reference from referral r
                where r.sent_at is not null and (:from::timestamptz is null or r.sent_at >= :from)
                  and (:until::timestamptz is null or r.sent_at < :until)
                union all
                select r.need, case first.type when 'ACCEPTED' then 'accepted' else 'attended' end, r.episode_reference,
                    r.reference
                from (select e.referral_reference, e.type from referral_event e
                      where e.type in ('ACCEPTED', 'ATTENDED') and (:from::timestamptz is null or e.occurred_at >= :from)
                        and (:until::timestamptz is null or e.occurred_at < :until)
                        and not exists (select from referral_event earlier
                            where earlier.referral_reference = e.referral_reference and earlier.type = e.type
                              and earlier.occurred_at < :from)
                      group by 1, 2) first
                join referral r on r.reference = first.referral_reference
                """;
    }

    @Override
    public List<Line> lines(List<String> counted, Span span) {
        return Stream.concat(words.kind("need").keySet().stream(), counted.stream())
                .distinct()
                .map(need -> new Line(need, words.of("need", need), Map.of()))
                .toList();
    }

    /** The columns are not parts of each other: each happened in this time, whenever the one before did. */
    @Override
    public Map<String, @Nullable Long> hidden(Map<String, Long> counts) {
        var shown = new LinkedHashMap<String, @Nullable Long>();
        counts.forEach((column, count) -> shown.put(column, SmallNumbers.shown(count)));
        return shown;
    }
}
