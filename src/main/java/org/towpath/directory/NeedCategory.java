package org.towpath.directory;

import java.util.stream.Stream;

/** Categories of need: what forms agree on and services answer. */
public enum NeedCategory {
    MENTAL_HEALTH,
    SUBSTANCE_USE,
    HOUSING,
    DEBT_AND_BENEFITS,
    GP_REGISTRATION,
    SOCIAL_CARE,
    WOMENS_SERVICE,
    VETERANS,
    LD_AUTISM,
    CHILD_AND_YOUNG_PERSON,
    EMPLOYMENT_EDUCATION,
    PROBATION,
    OTHER;

    public static boolean isCode(String text) {
        return Stream.of(values()).anyMatch(it -> it.name().equals(text));
    }
}
