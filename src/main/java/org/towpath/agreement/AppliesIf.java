package org.towpath.agreement;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which referrals a service level is about. An empty set asks for nothing; a fact that is not known fails a set that
 * asks for it, because a promise is never read into an agreement.
 *
 * @param priorities ROUTINE, URGENT, EMERGENCY
 * @param needs categories of need
 * @param sexes FEMALE, MALE
 * @param ageBands UNDER_18, ADULT
 * @param pointsOfIntervention CUSTODY, YOUTH_COURT and so on
 */
public record AppliesIf(
        Set<String> priorities,
        Set<String> needs,
        Set<String> sexes,
        Set<String> ageBands,
        Set<String> pointsOfIntervention) {

    public static final String UNDER_18 = "UNDER_18";
    public static final String ADULT = "ADULT";

    private static final int ADULT_FROM_YEARS = 18;

    /** Every referral. */
    public static final AppliesIf ALWAYS = new AppliesIf(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public AppliesIf {
        priorities = Set.copyOf(priorities);
        needs = Set.copyOf(needs);
        sexes = Set.copyOf(sexes);
        ageBands = Set.copyOf(ageBands);
        pointsOfIntervention = Set.copyOf(pointsOfIntervention);
    }

    /**
     * What is known of a referral when it is sent.
     *
     * @param age in whole years
     * @param site where we met the person: our hours there are what our own promises may count in
     */
    public record Facts(
            @Nullable String priority,
            @Nullable String need,
            @Nullable String sex,
            @Nullable Integer age,
            @Nullable String pointOfIntervention,
            @Nullable UUID site) {}

    /** Whether the service level is about this referral. */
    public boolean matches(Facts facts) {
        return in(priorities, facts.priority())
                && in(needs, facts.need())
                && in(sexes, facts.sex())
                && in(ageBands, bandOf(facts.age()))
                && in(pointsOfIntervention, facts.pointOfIntervention());
    }

    /** Whether it is about every referral. */
    public boolean isAlways() {
        return equals(ALWAYS);
    }

    private static boolean in(Set<String> wanted, @Nullable String fact) {
        return wanted.isEmpty() || fact != null && wanted.contains(fact);
    }

    private static @Nullable String bandOf(@Nullable Integer age) {
        if (age == null) {
            return null;
        }
        return age < ADULT_FROM_YEARS ? UNDER_18 : ADULT;
    }
}
