package org.towpath.access;

import java.util.List;

/**
 * Role ids. The same words are the demo account names, the candidate groups of the models and the columns of the access
 * matrix.
 */
public final class Roles {

    public static final String VOLUNTEER = "volunteer";
    public static final String PEER_SUPPORTER = "peer-supporter";
    public static final String ADMINISTRATOR = "administrator";
    public static final String STR_WORKER = "str-worker";
    public static final String SENIOR_ADMINISTRATOR = "senior-administrator";
    public static final String PRACTITIONER = "practitioner";
    public static final String SPECIALIST = "specialist";
    public static final String OPERATIONAL_MANAGER = "operational-manager";
    public static final String STRATEGIC_MANAGER = "strategic-manager";
    public static final String GOVERNANCE_EDITOR = "governance-editor";
    public static final String GOVERNANCE_APPROVER = "governance-approver";
    public static final String SAFETY_OFFICER = "safety-officer";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String AUDITOR = "auditor";
    public static final String COMMISSIONER = "commissioner";
    public static final String OPERATOR = "operator";
    public static final String PARTNER = "partner";

    /** Every role, in the order pages and documents list them. */
    public static final List<String> ALL = List.of(
            VOLUNTEER,
            PEER_SUPPORTER,
            ADMINISTRATOR,
            STR_WORKER,
            SENIOR_ADMINISTRATOR,
            PRACTITIONER,
            SPECIALIST,
            OPERATIONAL_MANAGER,
            STRATEGIC_MANAGER,
            GOVERNANCE_EDITOR,
            GOVERNANCE_APPROVER,
            SAFETY_OFFICER,
            PRIVACY_OFFICER,
            AUDITOR,
            COMMISSIONER,
            OPERATOR,
            PARTNER);

    private Roles() {}
}
