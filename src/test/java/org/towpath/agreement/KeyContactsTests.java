package org.towpath.agreement;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A step always finds somebody on the side it is for, as long as there is anybody who can be reached. */
class KeyContactsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final KeyContact LEAD = contact(Side.PARTNER, "NAMED_LEAD", "Lead", null, DAY.minusDays(1));
    private static final KeyContact MANAGER = contact(Side.PARTNER, "MANAGER", "Manager", null, null);
    private static final KeyContact MAILBOX = contact(Side.PARTNER, "MAILBOX", "Desk", null, null);
    private static final KeyContact OURS = contact(Side.LD, "MANAGER", "Ours", null, null);

    @Test
    void theFirstOfTheRoleOnThatSideWhoIsThereThatDay() {
        var next = contact(Side.PARTNER, "NAMED_LEAD", "Next lead", DAY, null);

        assertThat(choose(List.of(OURS, LEAD, next, MANAGER), "NAMED_LEAD")).isEqualTo(next);
        assertThat(choose(List.of(OURS, MANAGER), "manager")).isEqualTo(MANAGER);
    }

    @Test
    void withoutAnybodyInTheRoleTheMailboxServes() {
        assertThat(choose(List.of(OURS, LEAD, MANAGER, MAILBOX), "NAMED_LEAD")).isEqualTo(MAILBOX);
    }

    @Test
    void withoutAMailboxTheNextContactOfThatSide() {
        assertThat(choose(List.of(OURS, LEAD, MANAGER), "HEAD_OF_SERVICE")).isEqualTo(MANAGER);
    }

    @Test
    void nobodyOfTheOtherSideAndNobodyWithoutANumber() {
        var unreachable = new KeyContact(Side.PARTNER, "MANAGER", "No number", null, null, null, null, null);

        assertThat(KeyContacts.choose(List.of(OURS, unreachable), Side.PARTNER, "MANAGER", DAY))
                .isEmpty();
    }

    private static KeyContact choose(List<KeyContact> contacts, String role) {
        return KeyContacts.choose(contacts, Side.PARTNER, role, DAY).orElseThrow();
    }

    private static KeyContact contact(
            Side side, String role, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new KeyContact(side, role, name, null, "01632 960001", from, to, DAY);
    }
}
