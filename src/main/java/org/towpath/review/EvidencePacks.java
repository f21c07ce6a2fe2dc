package org.towpath.review;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.agreement.Agreements;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.shared.TimePlace;

/**
 * Evidence packs, to be read and answered: the partner first, and never changed. Commissioners see one once a review
 * was held with it, without small numbers.
 */
@Component
public class EvidencePacks {

    private static final int LONGEST_COMMENT = 2_000;

    private final PackRows rows;
    private final PackAnswerRows answers;
    private final PackReach reach;
    private final PackLines lines;
    private final PackNotices notices;
    private final Agreements agreements;
    private final Audit audit;
    private final Clock clock;

    EvidencePacks(
            PackRows rows,
            PackAnswerRows answers,
            PackReach reach,
            PackLines lines,
            PackNotices notices,
            Agreements agreements,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.reach = reach;
        this.lines = lines;
        this.notices = notices;
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
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
     * @throws MovedOn if a review was held with it, or newer figures took its place
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
        answers.comment(id, about, words.strip(), clock.instant(), actor.account());
        record(pack.agreement(), "pack-commented", id);
        return view(id, actor);
    }

    /**
     * The partner has said all they want to say; said again it changes nothing.
     *
     * @throws MovedOn if a review was held with it, or newer figures took its place
     */
    @Transactional
    public EvidencePack answered(UUID id, Actor actor) {
        var pack = answerable(id, actor);
        if (answers.answered(id, clock.instant(), actor.account())) {
            notices.answered(pack);
            record(pack.agreement(), "pack-answered", id);
        }
        return view(id, actor);
    }

    /**
     * What the partner said to figures that these took the place of before the review was held; nothing for those who
     * may not see small numbers.
     */
    @Transactional(readOnly = true)
    public List<Earlier> earlier(EvidencePack pack, Actor actor) {
        return AgreementPerformance.seesSmallNumbers(actor)
                ? rows.displacedBy(pack).stream()
                        .map(it -> shown(it, actor))
                        .flatMap(it -> it.comments().stream().map(comment -> earlier(it, comment)))
                        .toList()
                : List.of();
    }

    private Earlier earlier(EvidencePack pack, EvidencePack.Comment comment) {
        return new Earlier(lines.inWords(pack.content(), comment.about()).orElse("A promise"), comment);
    }

    /** @param figure the line it was said to, in words */
    public record Earlier(String figure, EvidencePack.Comment comment) {}

    private EvidencePack answerable(UUID id, Actor actor) {
        var pack = visible(id, actor);
        if (!actor.isPartner()) {
            throw new NotAllowed("The partner answers these figures");
        }
        if (pack.reviewed()) {
            throw new MovedOn("A review was held with these figures", null, null);
        }
        if (pack.superseded()) {
            throw new MovedOn("Newer figures were drawn up for this review: answer those", null, null);
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
