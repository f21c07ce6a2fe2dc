package org.towpath.review;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.towpath.agreement.KeyContact;
import org.towpath.agreement.Side;
import org.towpath.review.TriggerRules.Called;

import static org.assertj.core.api.Assertions.assertThat;

/** What calls for a review before the planned one (domain pack 4.7), at its thresholds. */
class TriggerRulesTests {

    private static final ReviewProperties USUAL = new ReviewProperties(60, 20, 80, 5, 3, 30, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void nothingCallsWhereAllIsWell() {
        assertThat(of(20, 12, 4, 1, 2, List.of(gap(30)))).isEmpty();
    }

    @Test
    void fewerThanSixtyInHundredOfTheLastTwentyAccepted() {
        assertThat(of(20, 11, 0, 0, 0, List.of())).containsExactly("9 of the last 20 referrals were not accepted");
        assertThat(of(19, 0, 0, 0, 0, List.of())).as("too few to say").isEmpty();
    }

    @Test
    void fewerThanEightyInHundredPromisesKept() {
        assertThat(of(0, 0, 79, 21, 0, List.of()))
                .containsExactly("79 of 100 promises of the last quarter were kept, fewer than 80 in 100");
        assertThat(of(0, 0, 0, 4, 0, List.of())).as("too few to say").isEmpty();
    }

    @Test
    void threeDisputes() {
        assertThat(of(0, 0, 0, 0, 3, List.of())).containsExactly("3 disputes were opened in the last quarter");
    }

    @Test
    void noNamedLeadForMoreThanThirtyDays() {
        assertThat(of(0, 0, 0, 0, 0, List.of(gap(31))))
                .containsExactly("The partner has had no named lead for 31 days");
    }

    @Test
    void daysWithoutALeadAreFoundOnEachSide() {
        var contacts = List.of(
                contact(Side.LD, null, null),
                contact(Side.PARTNER, null, DAY.plusDays(2)),
                contact(Side.PARTNER, DAY.plusDays(5), null));
        assertThat(ContactGaps.of((side, day) -> ContactGaps.isMissing(contacts, side, day), DAY, DAY.plusDays(9)))
                .containsExactly(new ContactGaps.Gap(Side.PARTNER, DAY.plusDays(3), DAY.plusDays(4)));
        assertThat(ContactGaps.of((side, day) -> true, DAY, DAY.plusDays(9)))
                .extracting(ContactGaps.Gap::days)
                .containsExactly(10L, 10L);
    }

    @Test
    void timesAreReadAsPeopleSayThem() {
        assertThat(PackWords.length(0)).isEqualTo("0 min");
        assertThat(PackWords.length(59)).isEqualTo("1 min");
        assertThat(PackWords.length(2 * 3600 + 600)).isEqualTo("2 h 10 min");
        assertThat(PackWords.length(90_000)).isEqualTo("1 day 1 h");
    }

    @Test
    void theMiddleAndNineInTen() {
        assertThat(PackPromises.quantile(List.of(), 0.5)).isNull();
        assertThat(PackPromises.quantile(List.of(1L, 2L, 3L, 4L), 0.5)).isEqualTo(2);
        assertThat(PackPromises.quantile(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L), 0.9))
                .isEqualTo(9);
    }

    private static List<String> of(
            int decided, int accepted, long kept, long missed, long disputes, List<ContactGaps.Gap> gaps) {
        return TriggerRules.of(new TriggerFacts(decided, accepted, kept, missed, disputes, gaps), USUAL).stream()
                .map(Called::reason)
                .toList();
    }

    private static ContactGaps.Gap gap(int days) {
        return new ContactGaps.Gap(Side.PARTNER, DAY, DAY.plusDays(days - 1));
    }

    private static KeyContact contact(
            Side side,
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to) {
        return new KeyContact(side, "NAMED_LEAD", "Ida", "ida@example.org", null, from, to, null);
    }
}
