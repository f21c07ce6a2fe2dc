package org.towpath.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.towpath.agreement.Completeness.Item;
import org.towpath.agreement.Completeness.Sign;

import static org.assertj.core.api.Assertions.assertThat;

/** What is missing is said clause by clause, in words beside the sign. */
class CompletenessTests {

    private static final LocalDate CONFIRMED = LocalDate.of(2026, 11, 1);

    @Test
    void nothingWrittenIsMissingUnlessItIsNotNeeded() {
        var nothing = Completeness.of(Map.of(), List.of(), List.of());

        assertThat(nothing.complete()).isFalse();
        assertThat(nothing.clauses())
                .extracting(Item::sign)
                .containsExactly(
                        Sign.MISSING,
                        Sign.MISSING,
                        Sign.MISSING,
                        Sign.MISSING,
                        Sign.MISSING,
                        Sign.MISSING,
                        Sign.MISSING,
                        Sign.MISSING,
                        Sign.MISSING,
                        Sign.NOT_NEEDED,
                        Sign.NOT_NEEDED);
    }

    @Test
    void aClauseInPartsNeedsItsDescriptionAndItsRole() {
        assertThat(item("C1", Map.of("description", "A team")).missing())
                .containsExactly("What it does for each referral");
        assertThat(item("C2", Map.of("description", "A charity", "role", " ")).missing())
                .containsExactly("What it provides");
        assertThat(item("C2", Map.of("description", "A charity", "role", "Rooms"))
                        .sign())
                .isEqualTo(Sign.COMPLETE);
    }

    @Test
    void aClauseWrittenAsOneTextAnswersForItsParts() {
        assertThat(item("C6", "We talk, then our managers talk.").sign()).isEqualTo(Sign.COMPLETE);
    }

    @Test
    void aReferralProcessPromisesSomething() {
        assertThat(item("C4", "By e-mail").missing()).containsExactly("At least one service level");
    }

    @Test
    void contactsOfBothSidesWithTheDayTheyWereConfirmed() {
        var ours = contact(Side.LD, "01632 960001", CONFIRMED);

        assertThat(contacts(List.of(ours))).containsExactly("Somebody who can be reached on the partner’s side");
        assertThat(contacts(List.of(ours, contact(Side.PARTNER, null, CONFIRMED))))
                .containsExactly("Somebody who can be reached on the partner’s side");
        assertThat(contacts(List.of(ours, contact(Side.PARTNER, "01632 960002", null))))
                .containsExactly("The day on which the contacts on the partner’s side were last confirmed");
        assertThat(contacts(List.of(ours, contact(Side.PARTNER, "01632 960002", CONFIRMED))))
                .isEmpty();
    }

    private static List<String> contacts(List<KeyContact> contacts) {
        return Completeness.of(Map.of(), List.of(), contacts).clauses().get(4).missing();
    }

    private static KeyContact contact(Side side, @Nullable String phone, @Nullable LocalDate confirmed) {
        return new KeyContact(side, "NAMED_LEAD", "Ann", null, phone, null, null, confirmed);
    }

    private static Item item(String clause, Object written) {
        return Completeness.of(Map.of(clause, written), List.of(), List.of()).clauses().stream()
                .filter(it -> it.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }
}
