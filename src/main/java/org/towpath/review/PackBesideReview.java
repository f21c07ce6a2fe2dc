package org.towpath.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.agreement.OtherFigures;
import org.towpath.agreement.ReviewEvidence;
import org.towpath.shared.InvalidInput;
import org.towpath.web.Times;

/** The pack of a review beside its form, and the rule that the partner answers before it is used. */
@Component
class PackBesideReview implements ReviewEvidence {

    private final PackRows rows;
    private final EvidencePacks packs;
    private final PackLines lines;
    private final TriggerRows triggers;
    private final Times times;
    private final Clock clock;

    PackBesideReview(
            PackRows rows, EvidencePacks packs, PackLines lines, TriggerRows triggers, Times times, Clock clock) {
        this.rows = rows;
        this.packs = packs;
        this.lines = lines;
        this.triggers = triggers;
        this.times = times;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> beside(UUID agreement, Kind kind, Actor actor) {
        return rows.waiting(agreement, kind)
                .map(pack -> packs.shown(pack, actor))
                .map(pack -> shown(pack, actor));
    }

    private Shown shown(EvidencePack pack, Actor actor) {
        var says = new ArrayList<String>();
        if (pack.kind() == Kind.TRIGGERED) {
            // also what was found after the figures were drawn up
            triggers.unheld(pack.agreement()).forEach(it -> says.add("This called for the review: " + it + "."));
        }
        says.add("The figures are about " + times.at(pack.from()) + " to " + times.at(pack.to()) + ".");
        if (pack.answeredAt() != null) {
            says.add("The partner has answered them.");
        } else if (pack.isReady(clock.instant())) {
            says.add("The partner had until " + times.due(pack.answerBy())
                    + " to answer and has not said that this is all.");
        } else {
            says.add("The partner may answer until " + times.due(pack.answerBy())
                    + ". Until then hold the review only if you can say why not to wait.");
        }
        if (!pack.told()) {
            says.add("Nobody of the partner’s could be told of them: put their contacts right, and ring them.");
        }
        packs.earlier(pack, actor)
                .forEach(it -> says.add("To earlier figures the partner said, about “" + it.figure() + "”: "
                        + it.comment().words()));
        return new Shown(
                pack.id(),
                says,
                lines.of(pack.content()).stream()
                        .filter(line -> !line.section().equals("called"))
                        .map(line -> new Line(line.what() + ": " + line.figure(), answers(pack, line.key())))
                        .toList());
    }

    private List<String> answers(EvidencePack pack, String key) {
        return pack.comments().stream()
                .filter(it -> it.about().equals(key))
                .map(EvidencePack.Comment::words)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void used(UUID agreement, Kind kind, UUID review, Given given) {
        var waiting = rows.waiting(agreement, kind);
        var seen = given.pack();
        if (seen != null && !seen.equals(waiting.map(it -> it.id().toString()).orElse(""))) {
            throw new OtherFigures();
        }
        waiting.ifPresent(pack -> {
            var now = clock.instant();
            if (!pack.isReady(now) && given.whyNotWait() == null && given.asksWhy()) {
                throw new InvalidInput(
                        "whyNotWait",
                        "The partner may answer the figures until " + times.due(pack.answerBy())
                                + ": wait, or say why not");
            }
            rows.used(pack.id(), review, pack.isReady(now) ? null : given.whyNotWait(), now);
        });
    }
}
