package org.towpath.episode;

/** Where in the justice system a person met the service. */
public enum PointOfIntervention {
    CUSTODY,
    VOLUNTARY_ATTENDANCE,
    MAGISTRATES_COURT,
    YOUTH_COURT,
    REFERRAL_ORDER_PANEL,
    CROWN_COURT,
    PROBATION_PSR,
    YOT,
    COMMUNITY,
    OTHER
}
