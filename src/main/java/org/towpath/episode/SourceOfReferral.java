package org.towpath.episode;

import java.util.Set;

/** National codes of who referred (NHS Data Dictionary, source of referral for mental health). */
public final class SourceOfReferral {

    private static final Set<String> CODES = Set.of(
            "A1", "A2", "A3", "A4", "B1", "B2", "C1", "C2", "C3", "D1", "D2", "E1", "E2", "E3", "E4", "E5", "E6", "F1",
            "F2", "F3", "G1", "G2", "G3", "G4", "H1", "H2", "I1", "I2", "J1", "J2", "J3", "J4", "K1", "K2", "K3", "K4",
            "K5", "L1", "L2", "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "N1", "N2", "N3", "N4", "P1", "Q1");

    private SourceOfReferral() {}

    public static boolean isCode(String text) {
        return CODES.contains(text);
    }
}
