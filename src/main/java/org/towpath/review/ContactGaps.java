package org.towpath.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import org.towpath.agreement.KeyContact;
import org.towpath.agreement.Side;

/** Days on which a side of an agreement had no named lead to turn to. */
public final class ContactGaps {

    private static final String LEAD = "NAMED_LEAD";

    private ContactGaps() {}

    /**
     * A gap.
     *
     * @param from its first day
     * @param to its last day
     */
    public record Gap(Side side, LocalDate from, LocalDate to) {

        /** How many days it lasts. */
        public long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    /**
     * The gaps of both sides.
     *
     * @param missing whether a side had nobody on a day
     * @param from first day looked at
     * @param to last day looked at
     */
    static List<Gap> of(BiPredicate<Side, LocalDate> missing, LocalDate from, LocalDate to) {
        var gaps = new ArrayList<Gap>();
        for (var side : Side.values()) {
            LocalDate begun = null;
            for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
                if (!missing.test(side, day)) {
                    if (begun != null) {
                        gaps.add(new Gap(side, begun, day.minusDays(1)));
                        begun = null;
                    }
                } else if (begun == null) {
                    begun = day;
                }
            }
            if (begun != null) {
                gaps.add(new Gap(side, begun, to));
            }
        }
        return gaps;
    }

    /** Whether a lead of this side is written down at all, whenever they are there. */
    static boolean isWritten(List<KeyContact> contacts, Side side) {
        return !leads(contacts, side).isEmpty();
    }

    private static List<KeyContact> leads(List<KeyContact> contacts, Side side) {
        return contacts.stream()
                .filter(it -> it.side() == side && it.role().equalsIgnoreCase(LEAD) && it.canBeReached())
                .toList();
    }

    /** Whether no lead of this side is there on a day. */
    static boolean isMissing(List<KeyContact> contacts, Side side, LocalDate day) {
        return leads(contacts, side).stream().noneMatch(it -> it.isValidOn(day));
    }
}
