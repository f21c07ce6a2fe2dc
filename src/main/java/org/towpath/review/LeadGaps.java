package org.towpath.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementsInForce;
import org.towpath.agreement.KeyContact;
import org.towpath.agreement.Side;
import org.towpath.platform.SqlInstants;
import org.towpath.web.Times;

/** On which days a side had no named lead, by the contacts of the version that counted on each. */
@Component
class LeadGaps {

    private final JdbcClient jdbc;
    private final AgreementsInForce terms;

    LeadGaps(JdbcClient jdbc, AgreementsInForce terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** @param to its last day; null while it counts */
    private record InForce(int n, LocalDate from, @Nullable LocalDate to) {

        boolean counts(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** @param changedOn when the contacts were last put right; null where they are as they were agreed */
    private record Named(
            List<KeyContact> contacts, @Nullable LocalDate changedOn) {

        /** Where none is written down at all, nobody knows who was there before the contacts were last changed. */
        boolean isMissing(Side side, LocalDate day) {
            return changedOn != null && day.isBefore(changedOn) && !ContactGaps.isWritten(contacts, side)
                    ? false
                    : ContactGaps.isMissing(contacts, side, day);
        }
    }

    /**
     * The gaps of both sides; a day on which no version counts is nobody's gap.
     *
     * @param from first day looked at
     * @param to last day looked at
     */
    List<ContactGaps.Gap> of(UUID agreement, LocalDate from, LocalDate to) {
        var spans = spans(agreement);
        var named = new HashMap<Integer, Named>();
        return ContactGaps.of(
                (side, day) -> counting(spans, day)
                        .map(n -> named.computeIfAbsent(n, it -> named(agreement, it))
                                .isMissing(side, day))
                        .orElse(false),
                from,
                to);
    }

    /** The version that counts at the end of a day. */
    private static Optional<Integer> counting(List<InForce> spans, LocalDate day) {
        return spans.stream().filter(it -> it.counts(day)).map(InForce::n).reduce((earlier, later) -> later);
    }

    private List<InForce> spans(UUID agreement) {
        return jdbc.sql("""
                        select distinct n, lower(during) as began, upper(during) as ended from agreement_in_force
                        where agreement_id = :agreement order by began
                        """)
                .param("agreement", agreement)
                .query((row, number) -> new InForce(
                        row.getInt("n"),
                        day(SqlInstants.always(row, "began")),
                        Optional.ofNullable(SqlInstants.of(row, "ended"))
                                // it is over at this instant, so the day that begins with it is not counted
                                .map(ended -> day(ended.minusNanos(1)))
                                .orElse(null)))
                .list();
    }

    private Named named(UUID agreement, int n) {
        var changed = jdbc.sql("select max(at) as at from agreement_event where agreement_id = :agreement and n = :n "
                        + "and what = 'CONTACTS_CHANGED'")
                .params(Map.of("agreement", agreement, "n", n))
                .query((row, number) -> Optional.ofNullable(SqlInstants.of(row, "at")))
                .single();
        return new Named(
                terms.version(agreement, n).contacts(),
                changed.map(LeadGaps::day).orElse(null));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Times.ENGLAND);
    }
}
