package org.towpath.dispute;

/** What a dispute is about (domain pack 4.5). */
public enum DisputeKind {
    REJECTION,
    CRITERIA,
    DELAY,
    FEEDBACK,
    DATA_SHARING,
    DISCRIMINATION,
    SAFEGUARDING
}
