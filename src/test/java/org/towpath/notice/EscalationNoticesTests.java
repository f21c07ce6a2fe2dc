package org.towpath.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.agreement.Action;
import org.towpath.agreement.KeyContact;
import org.towpath.agreement.Side;
import org.towpath.episode.Casework;
import org.towpath.fixture.MissedReferral;
import org.towpath.notice.Provider.NotCarried;
import org.towpath.notice.Provider.NotCarried.How;
import org.towpath.platform.TowpathClock;
import org.towpath.promise.MissWithdrawn;
import org.towpath.promise.PartnerLinks;
import org.towpath.promise.Promised;
import org.towpath.promise.StepFired;
import org.towpath.promise.StepNotices;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;

/** Who hears of an escalation step, and of a miss that was none. */
@TowpathTest
class EscalationNoticesTests {

    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T03:00:00Z");

    private final StepNotices steps;
    private final PostRoom room;
    private final Casework casework;
    private final TransactionTemplate transaction;
    private final TowpathClock clock;
    private final JdbcClient jdbc;

    @Autowired
    MissedReferral referrals;

    @Autowired
    PartnerLinks links;

    private final UUID measured = UUID.randomUUID();
    private EpisodeReference episode;

    @Autowired
    EscalationNoticesTests(
            StepNotices steps,
            PostRoom room,
            Casework casework,
            TransactionTemplate transaction,
            Clock clock,
            JdbcClient jdbc) {
        this.steps = steps;
        this.room = room;
        this.casework = casework;
        this.transaction = transaction;
        this.clock = (TowpathClock) clock;
        this.jdbc = jdbc;
        this.episode = new EpisodeReference("LD-1999-000000");
    }

    @BeforeEach
    void aPromiseWasMissed() {
        room.clear();
        episode = casework.inCustody();
        clock.live(TUESDAY_MORNING);
    }

    @AfterEach
    void backToThePresent() {
        room.carrier.fail(null);
        clock.live(null);
    }

    private static KeyContact lead(Side side, String name) {
        return new KeyContact(side, "NAMED_LEAD", name, name + "@example.test", "01632 960100", null, null, null);
    }

    private StepFired step(int n, Side side, String role, @Nullable KeyContact contact, UUID agreement, int version) {
        return new StepFired(
                measured,
                n,
                episode,
                null,
                "acknowledge",
                new Promised.Agreed(agreement, version, "C4.1"),
                side,
                role,
                contact,
                TUESDAY_MORNING,
                TUESDAY_MORNING,
                Action.TASK);
    }

    private StepFired step(int n, Side side, String role, @Nullable KeyContact contact) {
        return step(n, side, role, contact, UUID.randomUUID(), 1);
    }

    private void tell(StepFired step) {
        transaction.executeWithoutResult(status -> steps.tell(step));
    }

    private void withdraw() {
        transaction.executeWithoutResult(status ->
                steps.withdrawn(new MissWithdrawn(measured, episode, null, "acknowledge", List.of(), clock.instant())));
    }

    private List<String> told(String template) {
        return jdbc.sql("""
                        select recipient_kind || ' ' || recipient_role || ' ' || coalesce(address, 'screen') from message
                        where template = :template and dedupe_key like '%' || :clock || '%' order by n
                        """)
                .param("template", template)
                .param("clock", measured.toString())
                .query(String.class)
                .list();
    }

    @Test
    void turnsToThePartnersContact() {
        tell(step(1, Side.PARTNER, "NAMED_LEAD", lead(Side.PARTNER, "hale")));
        assertThat(told("escalation-step-partner")).containsExactly("PARTNER NAMED_LEAD hale@example.test");
    }

    @Test
    void tellsEachStepOnce() {
        var step = step(1, Side.PARTNER, "NAMED_LEAD", lead(Side.PARTNER, "hale"));
        tell(step);
        tell(step);
        assertThat(told("escalation-step-partner")).hasSize(1);
    }

    @Test
    void turnsToTheRoleWhereNobodyIsNamedOnOurSide() {
        tell(step(2, Side.LD, "operational-manager", null));
        assertThat(told("escalation-step")).containsExactly("STAFF operational-manager screen");
        assertThat(jdbc.sql("select body from message where dedupe_key like 'step:' || :clock || '%'")
                        .param("clock", measured.toString())
                        .query(String.class)
                        .single())
                .contains("Ring the partner today");
    }

    @Test
    void saysSoWhereThePartnerHasNobodyWhoCanBeReached() {
        tell(step(3, Side.PARTNER, "HEAD_OF_SERVICE", null));
        assertThat(told("escalation-nobody-there")).containsExactly("STAFF operational-manager screen");
    }

    @Test
    void turnsToWhoeverIsOnCallAtNight() {
        var agreement = jdbc.sql("""
                        select agreement_id, n from agreement_contact where role = 'OUT_OF_HOURS' and side = 'PARTNER'
                        order by agreement_id, n limit 1
                        """)
                .query((row, n) ->
                        new Promised.Agreed(row.getObject("agreement_id", UUID.class), row.getInt("n"), "C4.1"))
                .single();
        var lead = lead(Side.PARTNER, "hale");
        tell(step(1, Side.PARTNER, "NAMED_LEAD", lead, agreement.agreement(), agreement.version()));
        clock.live(SUNDAY_NIGHT);
        tell(step(2, Side.PARTNER, "NAMED_LEAD", lead, agreement.agreement(), agreement.version()));
        assertThat(told("escalation-step-partner"))
                .hasSize(2)
                .first()
                .isEqualTo("PARTNER NAMED_LEAD hale@example.test");
        assertThat(told("escalation-step-partner").get(1)).startsWith("PARTNER OUT_OF_HOURS");
    }

    @Test
    void thoseWhoWereToldHearOnceThatItWasNotSo() {
        var hale = lead(Side.PARTNER, "hale");
        tell(step(1, Side.PARTNER, "NAMED_LEAD", hale));
        tell(step(2, Side.PARTNER, "NAMED_LEAD", hale));
        clock.live(TUESDAY_MORNING.plusSeconds(60));
        room.node().all();
        tell(step(3, Side.LD, "operational-manager", null));
        withdraw();
        withdraw();
        assertThat(told("miss-withdrawn"))
                .as("once to whoever was told twice, and not to whoever had not been told yet")
                .containsExactly("PARTNER NAMED_LEAD hale@example.test");
        assertThat(jdbc.sql("select state || ' ' || reason from message where template = 'escalation-step'"
                                + " and dedupe_key like 'step:' || :clock || '%'")
                        .param("clock", measured.toString())
                        .query(String.class)
                        .list())
                .containsExactly("NOT_SENT NOT_SO_AFTER_ALL");
    }

    @Test
    void aPartnersContactGetsALinkOfTheirOwnThatNobodyElseCanRead() {
        var missed = told("marsh@example.test", "Ida Marsh");
        clock.live(TUESDAY_MORNING.plusSeconds(60));
        room.node().all();

        var sent = room.carrier.carried(it -> "marsh@example.test".equals(it.address()));
        assertThat(sent).hasSize(1);
        var token = sent.get(0).body().replaceAll("(?s).*/by-link/([A-Za-z0-9_-]{43}).*", "$1");
        assertThat(links.find(token).orElseThrow().clock()).isEqualTo(missed.clock());
        assertThat(jdbc.sql("select body from message where address = 'marsh@example.test'")
                        .query(String.class)
                        .list())
                .allSatisfy(kept -> assertThat(kept).doesNotContain(token).contains("[[link:" + missed.clock()));
    }

    @Test
    void anAttemptThatWasNotCarriedLeavesNoLinkThatOpens() {
        var missed = told("marsh-2@example.test", "Ida Marsh");
        room.carrier.fail(message -> {
            throw new NotCarried(How.LATER, new IllegalStateException("busy"));
        });
        clock.live(TUESDAY_MORNING.plusSeconds(60));
        room.node().all();
        assertThat(open(missed)).isZero();
        room.carrier.fail(null);
        clock.live(TUESDAY_MORNING.plusSeconds(7200));
        room.node().all();
        assertThat(open(missed)).isEqualTo(1);
    }

    private int open(MissedReferral.Missed missed) {
        return jdbc.sql("select count(*) from partner_link where clock_id = :clock and revoked_at is null")
                .param("clock", missed.clock())
                .query(Integer.class)
                .single();
    }

    private MissedReferral.Missed told(String address, String name) {
        clock.live(null);
        var missed = referrals.chased();
        clock.live(TUESDAY_MORNING);
        tell(new StepFired(
                missed.clock(),
                2,
                missed.of().episode(),
                missed.referral(),
                "acknowledge",
                new Promised.Agreed(missed.agreement(), 1, "C4"),
                Side.PARTNER,
                "NAMED_LEAD",
                new KeyContact(Side.PARTNER, "NAMED_LEAD", name, address, null, null, null, null),
                TUESDAY_MORNING,
                TUESDAY_MORNING,
                Action.NOTIFY));
        return missed;
    }
}
