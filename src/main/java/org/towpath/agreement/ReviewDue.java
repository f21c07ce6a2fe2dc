package org.towpath.agreement;

import java.util.UUID;

/**
 * A review of a version is to be held; published inside the change that asks for it, so that its figures are drawn up
 * with the task.
 */
public record ReviewDue(UUID agreement, int n, AgreementReviews.Kind kind) {}
