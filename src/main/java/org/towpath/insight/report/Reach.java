package org.towpath.insight.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.access.Roles;
import org.towpath.insight.Span;
import org.towpath.shared.InvalidInput;
import org.towpath.web.Times;

/**
 * What of a report somebody may see. Whoever runs the service sees the numbers of the sites they cover as they are, for
 * any days, and the cases behind them. Everybody else sees the whole service without small numbers, and only quarters
 * that are over: two answers that differ by a day would give away the few that lie between.
 */
@Component
class Reach {

    private static final Set<String> RUN_THE_SERVICE = Set.of(Roles.OPERATIONAL_MANAGER, Roles.SENIOR_ADMINISTRATOR);

    private final RecordScope scope;
    private final Clock clock;

    Reach(RecordScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    static boolean seesCases(Actor reader) {
        return reader.holdsAnyOf(RUN_THE_SERVICE);
    }

    /** Sites that counts are narrowed to; null for none. */
    UUID @Nullable [] sites(Actor reader) {
        return seesCases(reader) ? scope.sitesFor(reader) : null;
    }

    /**
     * The days asked for; the quarter running now where none are, and the last one that is over for those who see no
     * small numbers.
     *
     * @throws InvalidInput naming {@code from} or {@code to}
     */
    Span span(@Nullable String from, @Nullable String to, boolean hidesSmallNumbers) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ENGLAND);
        var asked = Span.read(from, to);
        if (asked.from() == null && asked.to() == null) {
            var now = Quarter.of(today);
            return hidesSmallNumbers ? now.before().span() : now.span();
        }
        if (hidesSmallNumbers && !isQuarterThatIsOver(asked, today)) {
            throw new InvalidInput(
                    "from", "Give the first day of a quarter that is over, and as the end the first day of the next");
        }
        return asked;
    }

    private static boolean isQuarterThatIsOver(Span asked, LocalDate today) {
        var first = asked.from();
        if (first == null) {
            return false;
        }
        var quarter = Quarter.of(first);
        return quarter.span().equals(asked) && quarter.isOver(today);
    }
}
