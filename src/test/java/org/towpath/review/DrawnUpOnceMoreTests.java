package org.towpath.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.agreement.AgreementReviews;
import org.towpath.agreement.AgreementReviews.Held;
import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.agreement.AgreementWork;
import org.towpath.agreement.OtherFigures;
import org.towpath.agreement.ReviewEvidence;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.review.ReviewedAgreement.Agreed;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Figures drawn up once more take the place of others openly, and never under somebody's hands. */
@TowpathTest
class DrawnUpOnceMoreTests {

    private static final String TASK = "userTask_holdOperationalReview";

    @Autowired
    ReviewedAgreement agreements;

    @Autowired
    EvidencePacks packs;

    @Autowired
    DrawingUp drawing;

    @Autowired
    AgreementWork work;

    @Autowired
    AgreementReviews reviews;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private Agreed agreed;
    private Actor manager;

    @BeforeEach
    void agreed() {
        agreed = agreements.agreed();
        manager = agreements.manager();
    }

    @Test
    void byHandOnlyForAReviewThatIsToBeHeld() {
        for (var kind : Kind.values()) {
            assertThatThrownBy(() -> byHand(kind)).isInstanceOf(MovedOn.class);
        }
        assertThat(drawn()).isZero();
    }

    @Test
    void notWhileThePartnerIsAnswering() {
        var pack = agreements.drawnUp(agreed);
        assertThatThrownBy(() -> byHand(Kind.OPERATIONAL)).isInstanceOf(MovedOn.class);

        current.as(agreed.partner(), () -> packs.answered(pack.id(), agreed.partner()));
        assertThat(byHand(Kind.OPERATIONAL).id()).isNotEqualTo(pack.id());
    }

    @Test
    void whatThePartnerSaidToTheOnesBeforeIsStillSeen() {
        var before = agreements.drawnUp(agreed);
        say(before.id(), "We counted one more");
        current.as(agreed.partner(), () -> packs.answered(before.id(), agreed.partner()));
        var after = byHand(Kind.OPERATIONAL);

        assertThat(packs.earlier(after, manager)).singleElement().satisfies(it -> {
            assertThat(it.figure()).isEqualTo("Sent");
            assertThat(it.comment().words()).isEqualTo("We counted one more");
        });
        assertThat(Objects.requireNonNull(desk().evidence()).says()).anyMatch(it -> it.contains("We counted one more"));
        assertThat(packs.view(before.id(), manager).superseded()).isTrue();
        assertThatThrownBy(() -> say(before.id(), "Too late to be seen")).isInstanceOf(MovedOn.class);
        say(after.id(), "This one is read");
    }

    @Test
    void aReviewIsHeldWithTheFiguresThatWereSeen() {
        var seen = agreements.drawnUp(agreed);
        current.as(agreed.partner(), () -> packs.answered(seen.id(), agreed.partner()));
        var meanwhile = byHand(Kind.OPERATIONAL);

        assertThatThrownBy(() -> hold(seen.id().toString())).isInstanceOf(OtherFigures.class);
        assertThatThrownBy(() -> hold("")).isInstanceOf(OtherFigures.class);
        assertThat(reviews.of(agreed.id(), manager)).isEmpty();

        hold(meanwhile.id().toString());
        assertThat(packs.view(meanwhile.id(), manager).reviewed()).isTrue();
    }

    @Test
    void aFormThatDoesNotAskWhyNotToWaitCanBeAnswered() {
        agreements.rings(agreed, "event_reviewDue");
        assertThatThrownBy(() -> full(true)).isInstanceOf(InvalidInput.class);

        full(false);
        assertThat(reviews.of(agreed.id(), manager)).hasSize(1);
    }

    @Test
    void whereNobodyOfThePartnerCanBeToldOurManagerHearsOfIt() {
        jdbc.sql(
                        "update agreement_contact set valid_to = date '2020-01-01' where agreement_id = :id and side = 'PARTNER'")
                .param("id", agreed.id())
                .update();
        var pack = agreements.drawnUp(agreed);

        assertThat(pack.told()).isFalse();
        assertThat(jdbc.sql("select template || ' ' || recipient_role from message where dedupe_key = :key")
                        .param("key", "pack:" + pack.id())
                        .query(String.class)
                        .single())
                .isEqualTo("review-figures-nobody operational-manager");
        assertThat(Objects.requireNonNull(desk().evidence()).says()).anyMatch(it -> it.contains("ring them"));
    }

    private void full(boolean asksWhy) {
        current.as(manager, () -> {
            reviews.full(
                    agreed.id(),
                    1,
                    new Held(
                            "Both",
                            new ReviewEvidence.Given(null, null, asksWhy),
                            "All",
                            "Go on",
                            "keep-as-it-is",
                            null,
                            List.of()),
                    manager);
            return true;
        });
    }

    private void hold(@Nullable String pack) {
        var values = new HashMap<String, Object>(
                Map.of("attendees", "Both", "whyNotWait", "A person waits", "decisions", "Go on"));
        values.put("operationalOutcome", "plan-the-next");
        current.as(
                manager,
                () -> work.complete(
                        desk().task().id(), form -> GivenAnswers.json(form, json.valueToTree(values)), pack, manager));
    }

    private AgreementWork.Desk desk() {
        var task = work.of(agreed.id(), 1, manager).stream()
                .filter(it -> it.element().equals(TASK))
                .findFirst()
                .orElseThrow();
        return work.desk(task.id(), manager);
    }

    private void say(UUID pack, String words) {
        current.as(agreed.partner(), () -> packs.comment(pack, "volumes.sent", words, agreed.partner()));
    }

    private EvidencePack byHand(Kind kind) {
        return current.as(manager, () -> drawing.byHand(agreed.id(), kind, manager));
    }

    private int drawn() {
        return jdbc.sql("select count(*) from agreement_pack where agreement_id = :id")
                .param("id", agreed.id())
                .query(Integer.class)
                .single();
    }
}
