package org.towpath.review;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.towpath.agreement.SmallNumbers;
import org.towpath.review.PackContent.Kept;
import org.towpath.review.PackContent.KnownLater;
import org.towpath.review.PackContent.Refused;
import org.towpath.review.PackContent.Steps;
import org.towpath.review.PackContent.Uncovered;
import org.towpath.review.PackContent.Volumes;
import org.towpath.review.PackContent.Waited;

/**
 * A pack as commissioners may see it: no number under five, nothing that stands for one person, and no sum or remainder
 * from which a hidden number could be worked out.
 */
final class FewHidden {

    private FewHidden() {}

    static PackContent of(PackContent content) {
        var refusals = content.refusals().stream()
                .map(it ->
                        new Refused(it.reason(), shown(it.count()), SmallNumbers.part(it.count(), it.allCriteriaMet())))
                .toList();
        return new PackContent(
                volumes(content.volumes(), refusals.stream().map(Refused::count).allMatch(Objects::nonNull)),
                knownLater(content.knownLater()),
                content.promises().stream().map(FewHidden::kept).toList(),
                content.waited().stream().map(FewHidden::waited).toList(),
                shown(content.disputeCount()),
                List.of(),
                refusals,
                content.steps().stream()
                        .map(it -> new Steps(
                                it.n(),
                                it.side(),
                                it.role(),
                                shown(it.taken()),
                                SmallNumbers.part(it.taken(), it.acknowledged())))
                        .toList(),
                content.contactGaps(),
                uncovered(content.uncovered()),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** Where one of the answers is hidden, so is what they add up to; the refusals add up to what was declined. */
    private static Volumes volumes(Volumes all, boolean everyReasonShown) {
        var declined = everyReasonShown ? shown(all.declined()) : null;
        var answers = Arrays.asList(shown(all.accepted()), declined, shown(all.withdrawn()), shown(all.waiting()));
        return new Volumes(
                answers.contains(null) ? null : shown(all.sent()),
                answers.get(0),
                declined,
                answers.get(2),
                answers.get(3));
    }

    private static @Nullable KnownLater knownLater(@Nullable KnownLater all) {
        return all == null ? null : new KnownLater(shown(all.referrals()), shown(all.promises()));
    }

    private static Uncovered uncovered(Uncovered all) {
        return new Uncovered(all.spans(), shown(all.referrals()), shown(all.shared()));
    }

    private static Kept kept(Kept kept) {
        var line = kept.figures().withSmallNumbersHidden();
        var few = Stream.of(line.met(), line.missed()).anyMatch(Objects::isNull);
        return new Kept(line, few ? null : kept.medianSeconds(), few ? null : kept.ninetiethSeconds());
    }

    private static Waited waited(Waited waited) {
        var pauses = shown(waited.pauses());
        return new Waited(waited.side(), pauses, pauses == null ? null : waited.seconds());
    }

    private static @Nullable Long shown(@Nullable Long number) {
        return SmallNumbers.shown(number);
    }
}
