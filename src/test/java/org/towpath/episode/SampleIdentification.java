package org.towpath.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.towpath.episode.NewEpisode.Custody;
import org.towpath.person.NewPerson;
import org.towpath.person.Sex;

/** Identifications to begin tests with; people in them are invented. */
public final class SampleIdentification {

    private static final AtomicInteger LAST = new AtomicInteger(500_000);

    private SampleIdentification() {}

    /** A man of 33 in custody, with a custody reference nobody else has. */
    public static NewEpisode inCustody(Instant receivedAt) {
        return new NewEpisode(
                "CUSTODY",
                "E1",
                receivedAt,
                "Riverside Custody Suite",
                man(),
                List.of("MENTAL_HEALTH", "ALCOHOL"),
                new Custody("TC/26/" + LAST.incrementAndGet(), receivedAt, null, null, null, null, null),
                "PC 118 Webb",
                "Westmoor Police",
                null,
                "Tearful",
                null);
    }

    /** A man of 33 at a voluntary interview. */
    public static NewEpisode atVoluntaryInterview(Instant receivedAt) {
        return new NewEpisode(
                "VOLUNTARY_ATTENDANCE",
                "E1",
                receivedAt,
                "Market Street Police Station",
                man(),
                List.of("MENTAL_HEALTH"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static NewPerson man() {
        return new NewPerson(
                "Tomasz",
                "Sample" + LAST.incrementAndGet(),
                false,
                null,
                LocalDate.of(1993, 5, 4),
                null,
                Sex.MALE,
                null,
                "WM1 4AB",
                "07700 900123",
                "pl",
                true);
    }

    public static NewEpisode with(NewEpisode base, UnaryOperator<NewPerson> change) {
        return new NewEpisode(
                base.pointOfIntervention(),
                base.sourceOfReferral(),
                base.receivedAt(),
                base.site(),
                base.person() == null ? null : change.apply(base.person()),
                base.concerns(),
                base.concernsNotKnown(),
                base.custody(),
                base.referrerName(),
                base.referrerOrganisation(),
                base.feedbackWanted(),
                base.notes(),
                base.samePersonAs());
    }
}
