package org.towpath.episode;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.towpath.person.Adjustment;
import org.towpath.person.Alert;
import org.towpath.person.PersonCard;
import org.towpath.person.PersonMatch.Reason;

/**
 * Somebody found. Where none of their cases may be opened, only that a record exists, the alerts and adjustments that
 * keep people safe, and whom to call (practice: alerts are not content).
 *
 * @param canOpen whether any of their cases may be opened
 * @param person who they are; null where no case of theirs may be opened
 * @param cases their cases that may be opened, the latest first
 * @param call where a record is kept that may not be opened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonHit(
        Reason reason,
        boolean canOpen,
        @Nullable PersonCard person,
        List<Case> cases,
        List<Alert> alerts,
        List<Adjustment> adjustments,
        @Nullable String message,
        @Nullable Call call) {

    /** A case that may be opened. */
    public record Case(String reference, String site, Stage stage, Status status, Instant receivedAt) {}

    /** Whom to call. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Call(String site, @Nullable String phone) {}

    @Override
    public String toString() {
        return "PersonHit";
    }
}
