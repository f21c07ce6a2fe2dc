package org.towpath.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.ReviewDue;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.calendar.Allowance;
import org.towpath.promise.OfficeTime;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.shared.TimePlace;
import org.towpath.web.Times;

/**
 * Evidence packs: drawn up with the review, answered by the partner first, never changed. Commissioners see one once a
 * review was held with it, without small numbers.
 */
@Component
@EnableConfigurationProperties(ReviewProperties.class)
public class EvidencePacks {

    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_YEAR = 12;
    private static final int LONG_AGO_DAYS = 732;
    private static final int LONGEST_COMMENT = 2_000;

    private final PackRows rows;
    private final PackFigures figures;
    private final PackReach reach;
    private final PackLines lines;
    private final PackNotices notices;
    private final Agreements agreements;
    private final OfficeTime office;
    private final ReviewProperties settings;
    private final Audit audit;
    private final Clock clock;

    EvidencePacks(
            PackRows rows,
            PackFigures figures,
            PackReach reach,
            PackLines lines,
            PackNotices notices,
            Agreements agreements,
            OfficeTime office,
            ReviewProperties settings,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.reach = reach;
        this.lines = lines;
        this.notices = notices;
        this.agreements = agreements;
        this.office = office;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ReviewDue due) {
        drawUp(due.agreement(), due.n(), due.kind(), List.of(), Actor.system());
    }

    /**
     * Draws up the figures for a review, freezes them and tells the partner.
     *
     * @param calledBy what calls for the review, in words; empty for a planned one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID drawUp(UUID agreement, int n, Kind kind, List<String> calledBy, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var of = new PackPeriod(agreement, n, from(agreement, kind, now), now);
        var answerBy = answerBy(now);
        var pack = rows.insert(of, kind, figures.of(of, calledBy), now, answerBy, actor.account());
        notices.drawnUp(agreement, n, pack, answerBy);
        record(agreement, "pack-drawn-up", pack);
        return pack;
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

    /**
     * Draws one up by hand, for a review that is under way.
     *
     * @throws NotFound if there is no such agreement
     * @throws MovedOn if no version is in force
     */
    @Transactional
    public EvidencePack drawUp(UUID agreement, Kind kind, Actor actor) {
        var view = agreements.view(agreement, null, actor);
        if (!view.state().isInForce()) {
            throw new MovedOn("No version of this agreement is in force", null, null);
        }
        return view(drawUp(agreement, view.version(), kind, List.of(), actor), actor);
    }

    /** @throws NotFound if there is none, or none they may see */
    @Transactional(readOnly = true)
    public EvidencePack view(UUID id, Actor actor) {
        return shown(visible(id, actor), actor);
    }

    /**
     * Those of an agreement, the last drawn up first.
     *
     * @throws NotFound if there is no such agreement, or none they may see
     */
    @Transactional(readOnly = true)
    public Page<EvidencePack> list(UUID agreement, Actor actor, PageRequest page) {
        agreements.view(agreement, null, actor);
        var found = rows.of(agreement, !AgreementPerformance.seesSmallNumbers(actor), page);
        var shown =
                found.stream().limit(page.limit()).map(it -> shown(it, actor)).toList();
        if (found.size() <= page.limit()) {
            return new Page<>(shown, null);
        }
        var last = shown.get(shown.size() - 1);
        return new Page<>(shown, new TimePlace(last.drawnUpAt(), last.id()).write());
    }

    /**
     * The partner says something to a line.
     *
     * @throws InvalidInput naming {@code about} or {@code words}
     * @throws MovedOn if a review was held with it
     */
    @Transactional
    public EvidencePack comment(UUID id, @Nullable String about, @Nullable String words, Actor actor) {
        var pack = answerable(id, actor);
        if (about == null
                || lines.of(pack.content()).stream().noneMatch(it -> it.key().equals(about))) {
            throw new InvalidInput("about", "Choose a line of these figures");
        }
        if (words == null || words.isBlank() || words.length() > LONGEST_COMMENT) {
            throw new InvalidInput("words", "Write what you say to it, in at most " + LONGEST_COMMENT + " characters");
        }
        rows.comment(id, about, words.strip(), clock.instant(), actor.account());
        record(pack.agreement(), "pack-commented", id);
        return view(id, actor);
    }

    /**
     * The partner has said all they want to say; said again it changes nothing.
     *
     * @throws MovedOn if a review was held with it
     */
    @Transactional
    public EvidencePack answered(UUID id, Actor actor) {
        var pack = answerable(id, actor);
        if (rows.answered(id, clock.instant(), actor.account())) {
            notices.answered(pack);
            record(pack.agreement(), "pack-answered", id);
        }
        return view(id, actor);
    }

    private EvidencePack answerable(UUID id, Actor actor) {
        var pack = visible(id, actor);
        if (!actor.isPartner()) {
            throw new NotAllowed("The partner answers these figures");
        }
        if (pack.reviewed()) {
            throw new MovedOn("A review was held with these figures", null, null);
        }
        return pack;
    }

    private EvidencePack visible(UUID id, Actor actor) {
        var pack = rows.find(id).orElseThrow(NotFound::new);
        agreements.view(pack.agreement(), null, actor);
        if (!pack.reviewed() && !AgreementPerformance.seesSmallNumbers(actor)) {
            throw new NotFound();
        }
        return pack;
    }

    EvidencePack shown(EvidencePack pack, Actor actor) {
        return AgreementPerformance.seesSmallNumbers(actor)
                ? pack.with(reach.named(pack.content(), actor))
                : pack.withoutWhatTellsWhoIsMeant();
    }

    private void record(UUID agreement, String what, UUID pack) {
        audit.record(AuditEntry.own("agreement." + what)
                .of(agreement.toString())
                .with("pack", pack)
                .in("agreement:" + agreement));
    }
}
