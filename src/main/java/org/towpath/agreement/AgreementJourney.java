package org.towpath.agreement;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.engine.Never;
import org.towpath.engine.OtherProcesses;
import org.towpath.engine.OtherProcesses.OpenTask;

/** The process that follows each version: its tasks, the times it waits for, and what it is told. */
@Component
class AgreementJourney {

    static final String PROCESS = "agreement";
    static final String DRAFT = "userTask_draftAgreement";
    static final String APPROVE = "userTask_approveAgreement";
    static final String SIGN = "userTask_signAgreement";
    static final String REVIEW = "userTask_reviewAgreement";
    static final String OPERATIONAL_REVIEW = "userTask_holdOperationalReview";
    static final String TRIGGERED_REVIEW = "userTask_holdTriggeredReview";
    static final String CONFIRM_CONTACTS = "userTask_confirmKeyContacts";
    static final String BEFORE_EXPIRY = "userTask_decideBeforeExpiry";
    static final String AFTER_SUSPENSION = "userTask_decideAfterSuspension";

    private static final String TAKEN_OVER = "agreement.taken-over";

    private final OtherProcesses processes;
    private final AgreementRows rows;

    AgreementJourney(OtherProcesses processes, AgreementRows rows) {
        this.processes = processes;
        this.rows = rows;
    }

    /** A draft begins its way. */
    void begin(UUID agreement, int n) {
        var instance = processes.start(PROCESS, agreement.toString(), references(agreement, n));
        rows.followedBy(agreement, n, instance);
    }

    /** A version that both sides signed before it came here joins the way where it takes effect. */
    void takeOver(UUID agreement, int n, Map<String, Instant> instants) {
        var variables = references(agreement, n);
        variables.putAll(instants);
        variables.put("effectOutcome", "counts-now");
        var instance = processes.startByMessage(PROCESS, TAKEN_OVER, agreement.toString(), variables);
        rows.followedBy(agreement, n, instance);
    }

    /** A task of a version is done, whether on its form, on a page or through the API. */
    void done(VersionRow version, String element, Actor actor, Map<String, ?> variables) {
        if (version.instance() != null) {
            processes.complete(version.instance(), element, actor.account(), variables);
        }
    }

    /**
     * Something happened to a version that its process has to hear of wherever it stands.
     *
     * @return how many places waited to hear it; none where its process follows a model that knows no such thing
     */
    int tell(VersionRow version, String message) {
        return processes.tell(
                message,
                version.agreement().toString(),
                Map.of("versionReference", reference(version.agreement(), version.n())),
                Map.of());
    }

    /** Times the process has not come to yet. */
    void know(VersionRow version, Map<String, Instant> instants) {
        if (version.instance() != null) {
            processes.know(version.instance(), instants);
        }
    }

    /** What there is to do about a version. */
    List<OpenTask> tasksOf(VersionRow version) {
        return version.instance() == null ? List.of() : processes.openIn(version.instance());
    }

    /** What there is to do about all agreements. */
    List<OpenTask> tasks() {
        return processes.openOf(PROCESS);
    }

    Optional<OpenTask> task(String id) {
        return processes.open(PROCESS, id);
    }

    static Instant orNever(@Nullable Instant instant) {
        return instant == null ? Never.INSTANT : instant;
    }

    private static Map<String, Object> references(UUID agreement, int n) {
        var references = new HashMap<String, Object>();
        references.put("agreementId", agreement.toString());
        references.put("versionReference", reference(agreement, n));
        return references;
    }

    private static String reference(UUID agreement, int n) {
        return agreement + ".v" + n;
    }
}
