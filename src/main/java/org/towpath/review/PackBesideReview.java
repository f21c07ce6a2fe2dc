package org.towpath.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.agreement.ReviewEvidence;
import org.towpath.shared.InvalidInput;
import org.towpath.web.Times;

/** The pack of a review beside its form, and the rule that the partner answers before it is used. */
@Component
class PackBesideReview implements ReviewEvidence {

    private final PackRows rows;
    private final EvidencePacks packs;
    private final PackLines lines;
    private final Times times;
    private final Clock clock;

    PackBesideReview(PackRows rows, EvidencePacks packs, PackLines lines, Times times, Clock clock) {
        this.rows = rows;
        this.packs = packs;
        this.lines = lines;
        this.times = times;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> beside(UUID agreement, Kind kind, Actor actor) {
        return rows.waiting(agreement, kind)
                .map(pack -> packs.shown(pack, actor))
                .map(this::shown);
    }

    private Shown shown(EvidencePack pack) {
        var says = new ArrayList<String>();
        pack.content().calledBy().forEach(reason -> says.add("This called for the review: " + reason + "."));
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
    public void used(UUID agreement, Kind kind, UUID review, @Nullable String whyNotWait) {
        rows.waiting(agreement, kind).ifPresent(pack -> {
            var now = clock.instant();
            if (!pack.isReady(now) && whyNotWait == null) {
                throw new InvalidInput(
                        "whyNotWait",
                        "The partner may answer the figures until " + times.due(pack.answerBy())
                                + ": wait, or say why not");
            }
            rows.used(pack.id(), review, pack.isReady(now) ? null : whyNotWait, now);
        });
    }
}
