package org.towpath.review;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.access.Roles;
import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.referral.ReferralEventType;
import org.towpath.review.ReviewedAgreement.Agreed;
import org.towpath.review.ReviewedAgreement.Sent;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The figures for a review are made from what is recorded, frozen, and answered by the partner first. */
@TowpathTest
class EvidencePacksTests {

    @Autowired
    ReviewedAgreement agreements;

    @Autowired
    EvidencePacks packs;

    @Autowired
    DrawingUp drawing;

    @Autowired
    PackSheet sheet;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Agreed agreed;
    private Sent late;
    private Actor manager;

    @BeforeEach
    void threeReferrals() {
        agreed = agreements.agreed();
        manager = agreements.manager();
        var accepted = agreements.sent(agreed, 100);
        agreements.happened(accepted, ReferralEventType.ACKNOWLEDGED, 2, null);
        agreements.happened(accepted, ReferralEventType.ACCEPTED, 10, null);
        var declined = agreements.sent(agreed, 100);
        agreements.happened(declined, ReferralEventType.ACKNOWLEDGED, 4, null);
        agreements.happened(declined, ReferralEventType.INFORMATION_REQUESTED, 6, null);
        agreements.happened(declined, ReferralEventType.INFORMATION_SUPPLIED, 9, null);
        agreements.happened(declined, ReferralEventType.DECLINED, 12, "CAPACITY_FULL");
        late = agreements.sent(agreed, 100);
        agreements.happened(late, ReferralEventType.ACKNOWLEDGED, 30, null);
    }

    @Test
    void itHoldsWhatIsRecorded() {
        var content = drawnUp().content();

        assertThat(content.volumes()).isEqualTo(new PackContent.Volumes(3L, 1L, 1L, 0L, 1L));
        assertThat(content.refusals()).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo("CAPACITY_FULL");
            assertThat(refused.count()).isEqualTo(1);
        });
        var acknowledge = kept(content, "acknowledge");
        assertThat(acknowledge.figures().met()).isEqualTo(2);
        assertThat(acknowledge.figures().missed()).isEqualTo(1);
        assertThat(acknowledge.figures().keptPercent()).isEqualTo(66);
        assertThat(acknowledge.figures().target()).isEqualTo(90);
        assertThat(acknowledge.medianSeconds()).as("2, 4 and 30 hours").isEqualTo(4 * 3600L);
        assertThat(acknowledge.ninetiethSeconds()).isEqualTo(30 * 3600L);
        assertThat(kept(content, "decide").medianSeconds())
                .as("9 hours of 12, because they waited for us for three")
                .isEqualTo(9 * 3600L);
        assertThat(content.waited().stream()
                        .mapToLong(it -> Objects.requireNonNull(it.seconds()))
                        .sum())
                .isEqualTo(3 * 3600L);
        assertThat(content.contactGaps()).isEmpty();
        assertThat(content.uncovered().referrals()).isZero();
    }

    @Test
    void missedPromisesAreNamedOnlyToThoseWhoMayOpenTheirCases() {
        var drawn = drawnUp();
        var seen = packs.view(drawn.id(), late.of().actor()).content();
        var partner = packs.view(drawn.id(), agreed.partner()).content();

        assertThat(drawn.content().late()).as("a manager of other sites").isEmpty();
        assertThat(drawn.content().lateMore()).isEqualTo(2);
        assertThat(seen.late())
                .extracting(PackContent.Late::referral)
                .containsOnly(late.reference().value());
        assertThat(partner.late()).hasSize(2);
        assertThat(partner.lateMore()).isZero();
    }

    @Test
    void itIsFrozenAndAChangeIsFoundOut() {
        var drawn = drawnUp();
        agreements.happened(late, ReferralEventType.ACCEPTED, 40, null);

        var again = packs.view(drawn.id(), manager);
        assertThat(again.content()).isEqualTo(drawn.content());
        assertThat(again.intact()).isTrue();
        assertThatThrownBy(() -> jdbc.sql("update agreement_pack set content = '{}' where id = :id")
                        .param("id", drawn.id())
                        .update())
                .as("the product cannot rewrite it")
                .rootCause()
                .hasMessageContaining("permission denied");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local role postgres").update();
            jdbc.sql("update agreement_pack set content = replace(content, '\"sent\":3', '\"sent\":9') where id = :id")
                    .param("id", drawn.id())
                    .update();
        });
        assertThat(packs.view(drawn.id(), manager).intact()).isFalse();
    }

    @Test
    void thePartnerHearsOfItAndAnswersLineByLine() {
        var drawn = drawnUp();
        assertThat(jdbc.sql("select recipient_role from message where dedupe_key = :key")
                        .param("key", "pack:" + drawn.id())
                        .query(String.class)
                        .single())
                .isEqualTo("MAILBOX");

        var line = packs.view(drawn.id(), agreed.partner()).content().late().get(0);
        as(
                agreed.partner(),
                () -> packs.comment(drawn.id(), "late." + line.clock(), "We did on Tuesday", agreed.partner()));
        var answered = as(agreed.partner(), () -> packs.answered(drawn.id(), agreed.partner()));

        assertThat(answered.answeredAt()).isNotNull();
        assertThat(sheet.of(answered).sections())
                .filteredOn(it -> it.code().equals("late"))
                .flatExtracting(PackSheet.Section::rows)
                .flatExtracting(PackSheet.Row::comments)
                .extracting(EvidencePack.Comment::words)
                .containsExactly("We did on Tuesday");
        assertThatThrownBy(() -> packs.comment(drawn.id(), "no.such", "Why?", agreed.partner()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors().get(0).field()).isEqualTo("about"));
        assertThatThrownBy(() -> packs.comment(drawn.id(), "volumes.sent", " ", agreed.partner()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors().get(0).field()).isEqualTo("words"));
        assertThatThrownBy(() -> packs.comment(drawn.id(), "volumes.sent", "Ours", manager))
                .isInstanceOf(NotAllowed.class);
        var stranger = new Actor("stranger", null, "Stranger", Set.of(Roles.PARTNER), Set.of(), UUID.randomUUID());
        assertThatThrownBy(() -> packs.view(drawn.id(), stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void commissionersSeeItOnceAReviewWasHeldAndNoNumberUnderFive() {
        var drawn = drawnUp();
        var commissioner = new Actor("co", null, "Co", Set.of(Roles.COMMISSIONER), Set.of(), null);
        assertThatThrownBy(() -> packs.view(drawn.id(), commissioner)).isInstanceOf(NotFound.class);
        assertThat(packs.list(agreed.id(), commissioner, PageRequest.of(10, null))
                        .items())
                .isEmpty();

        reviewHeldWith(drawn.id());
        var seen = packs.view(drawn.id(), commissioner);
        assertThat(seen.content().volumes()).isEqualTo(new PackContent.Volumes(null, null, null, 0L, null));
        assertThat(seen.content().late()).isEmpty();
        assertThat(seen.content().refusals())
                .allSatisfy(refused -> assertThat(refused.count()).isNull());
        assertThat(seen.content().promises())
                .allSatisfy(kept -> assertThat(kept.medianSeconds()).isNull());
        assertThat(seen.comments()).isEmpty();
    }

    @Test
    void thePagesOfAListDoNotRepeat() {
        var first = drawnUp();
        as(agreed.partner(), () -> packs.answered(first.id(), agreed.partner()));
        var second = as(manager, () -> drawing.byHand(agreed.id(), Kind.OPERATIONAL, manager));
        var page = packs.list(agreed.id(), manager, PageRequest.of(1, null));
        var next = packs.list(agreed.id(), manager, PageRequest.of(1, page.next()));
        assertThat(List.of(page.items().get(0).id(), next.items().get(0).id()))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(next.next()).isNull();
    }

    private void reviewHeldWith(UUID pack) {
        var review = UUID.randomUUID();
        jdbc.sql("""
                        insert into agreement_review (id, agreement_id, n, kind, held_at, held_by, attendees, decisions, outcome)
                        select :id, agreement_id, n, kind, drawn_up_at, 'test', 'Both', 'Go on', 'plan-the-next'
                        from agreement_pack where id = :pack
                        """).param("id", review).param("pack", pack).update();
        jdbc.sql("insert into agreement_pack_use (review_id, pack_id, at) select :review, id, drawn_up_at "
                        + "from agreement_pack where id = :pack")
                .param("review", review)
                .param("pack", pack)
                .update();
    }

    private EvidencePack drawnUp() {
        return agreements.drawnUp(agreed);
    }

    private static PackContent.Kept kept(PackContent content, String promise) {
        return content.promises().stream()
                .filter(it -> it.figures().promise().equals(promise))
                .findFirst()
                .orElseThrow();
    }

    private <T> T as(Actor actor, Supplier<T> what) {
        return current.as(actor, what);
    }
}
