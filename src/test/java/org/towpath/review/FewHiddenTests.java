package org.towpath.review;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.towpath.review.PackContent.Refused;
import org.towpath.review.PackContent.Steps;
import org.towpath.review.PackContent.Uncovered;
import org.towpath.review.PackContent.Volumes;

import static org.assertj.core.api.Assertions.assertThat;

/** A number that is hidden cannot be worked out from those beside it. */
class FewHiddenTests {

    @Test
    void aHiddenReasonHidesWhatTheReasonsAddUpTo() {
        var seen = FewHidden.of(content(
                new Volumes(40L, 20L, 9L, 5L, 6L),
                List.of(new Refused("CAPACITY_FULL", 6L, 6L), new Refused("AGE", 3L, 0L)),
                List.of()));

        assertThat(seen.refusals())
                .containsExactly(new Refused("CAPACITY_FULL", 6L, 6L), new Refused("AGE", null, null));
        assertThat(seen.volumes()).isEqualTo(new Volumes(null, 20L, null, 5L, 6L));
    }

    @Test
    void aHiddenAnswerHidesHowManyWereSent() {
        var seen = FewHidden.of(content(new Volumes(40L, 30L, 0L, 2L, 8L), List.of(), List.of()));
        assertThat(seen.volumes()).isEqualTo(new Volumes(null, 30L, 0L, null, 8L));
    }

    @Test
    void aPartIsHiddenWhereTooFewAreLeftOver() {
        var seen = FewHidden.of(content(
                new Volumes(40L, 20L, 9L, 5L, 6L),
                List.of(new Refused("CAPACITY_FULL", 9L, 7L)),
                List.of(new Steps(1, "PARTNER", "MANAGER", 8L, 6L), new Steps(2, "PARTNER", "MANAGER", 12L, 7L))));

        assertThat(seen.refusals()).containsExactly(new Refused("CAPACITY_FULL", 9L, null));
        assertThat(seen.steps()).extracting(Steps::acknowledged).containsExactly(null, 7L);
        assertThat(seen.volumes()).isEqualTo(new Volumes(40L, 20L, 9L, 5L, 6L));
    }

    private static PackContent content(Volumes volumes, List<Refused> refusals, List<Steps> steps) {
        return new PackContent(
                volumes,
                null,
                List.of(),
                List.of(),
                0L,
                List.of(),
                refusals,
                steps,
                List.of(),
                new Uncovered(List.of(), 0L, 0L),
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
