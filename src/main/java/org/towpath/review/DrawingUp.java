package org.towpath.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.ReviewDue;
import org.towpath.agreement.ReviewsUnderWay;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.calendar.Allowance;
import org.towpath.promise.OfficeTime;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotFound;
import org.towpath.web.Times;

/** Draws up evidence packs: with the review, or once more by hand while it is still to be held. */
@Component
@EnableConfigurationProperties(ReviewProperties.class)
public class DrawingUp {

    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_YEAR = 12;
    private static final int LONG_AGO_DAYS = 732;
    private static final int STILL_SERVES_DAYS = 30;

    private final PackRows rows;
    private final PackFigures figures;
    private final TriggerRows triggers;
    private final PackNotices notices;
    private final EvidencePacks packs;
    private final Agreements agreements;
    private final ReviewsUnderWay underWay;
    private final OfficeTime office;
    private final ReviewProperties settings;
    private final Audit audit;
    private final Clock clock;

    DrawingUp(
            PackRows rows,
            PackFigures figures,
            TriggerRows triggers,
            PackNotices notices,
            EvidencePacks packs,
            Agreements agreements,
            ReviewsUnderWay underWay,
            OfficeTime office,
            ReviewProperties settings,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.triggers = triggers;
        this.notices = notices;
        this.packs = packs;
        this.agreements = agreements;
        this.underWay = underWay;
        this.office = office;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ReviewDue due) {
        forReview(due.agreement(), due.n(), due.kind(), List.of());
    }

    /**
     * Draws up the figures for a review that begins, freezes them and tells the partner. What was drawn up lately and
     * no review was held with still serves: the partner is not asked twice because an agreement was taken up again.
     *
     * @param calledBy what calls for the review, in words; empty for a planned one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void forReview(UUID agreement, int n, Kind kind, List<String> calledBy) {
        var since = clock.instant().minus(STILL_SERVES_DAYS, ChronoUnit.DAYS);
        if (rows.waiting(agreement, kind)
                .filter(it -> it.drawnUpAt().isAfter(since))
                .isEmpty()) {
            drawUp(agreement, n, kind, calledBy, Actor.system());
        }
    }

    private UUID drawUp(UUID agreement, int n, Kind kind, List<String> calledBy, Actor actor) {
        var now = later(agreement, kind);
        var of = new PackPeriod(agreement, n, from(agreement, kind, now), now);
        var answerBy = answerBy(now);
        var partner = notices.partner(agreement, n);
        var pack = rows.insert(of, kind, figures.of(of, calledBy), now, answerBy, partner.isPresent(), actor.account());
        notices.drawnUp(agreement, pack, answerBy, partner.orElse(null));
        audit.record(AuditEntry.own("agreement.pack-drawn-up")
                .of(agreement.toString())
                .with("pack", pack)
                .in("agreement:" + agreement));
        return pack;
    }

    /** Now, to the second as it is kept, and later than the last of its kind, whose place it takes. */
    private Instant later(UUID agreement, Kind kind) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return rows.lastDrawnUp(agreement, kind)
                .map(last -> last.plusSeconds(1))
                .filter(now::isBefore)
                .orElse(now);
    }

    /** Where the last review of its kind left off; a quarter or a year ago where there was none lately. */
    private Instant from(UUID agreement, Kind kind, Instant now) {
        var months = kind == Kind.FULL ? MONTHS_A_YEAR : MONTHS_A_QUARTER;
        var usual = LocalDate.ofInstant(now, Times.ENGLAND)
                .minusMonths(months)
                .atStartOfDay(Times.ENGLAND)
                .toInstant();
        var longAgo = now.minus(LONG_AGO_DAYS, ChronoUnit.DAYS);
        return kind == Kind.TRIGGERED
                ? usual
                : rows.lookedAtUpTo(agreement, kind)
                        .filter(it -> it.isAfter(longAgo) && it.isBefore(now))
                        .orElse(usual);
    }

    private Instant answerBy(Instant now) {
        var allowed = Allowance.workingDays(settings.answerWithinWorkingDays());
        return office.dueAt(allowed, now);
    }

    /** The kinds of review whose figures can be drawn up by hand now: held soon, and not with the partner to answer. */
    @Transactional(readOnly = true)
    public List<Kind> byHandNow(UUID agreement, int n) {
        return underWay.kinds(agreement, n).stream()
                .filter(kind -> rows.waiting(agreement, kind)
                        .filter(it -> !it.isReady(clock.instant()))
                        .isEmpty())
                .toList();
    }

    /**
     * Draws one up once more by hand, for a review that is still to be held. What the partner said to the one before is
     * shown beside it.
     *
     * @throws NotFound if there is no such agreement
     * @throws MovedOn if no version is in force, no review of this kind is to be held, or the partner is still
     *     answering
     */
    @Transactional
    public EvidencePack byHand(UUID agreement, Kind kind, Actor actor) {
        var n = agreements.view(agreement, null, actor).version();
        if (!underWay.lock(agreement, n)) {
            throw new MovedOn("No version of this agreement is in force", null, null);
        }
        if (!underWay.isUnderWay(agreement, n, kind)) {
            throw new MovedOn("No review of this kind is to be held now", null, null);
        }
        var before = rows.waiting(agreement, kind);
        if (before.filter(it -> !it.isReady(clock.instant())).isPresent()) {
            throw new MovedOn("The partner is still answering the figures for this review", null, null);
        }
        var calledBy = kind == Kind.TRIGGERED ? triggers.unheld(agreement) : List.<String>of();
        return packs.view(drawUp(agreement, n, kind, calledBy, actor), actor);
    }
}
