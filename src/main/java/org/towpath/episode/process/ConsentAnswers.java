package org.towpath.episode.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.episode.Episodes;
import org.towpath.person.Consent;
import org.towpath.person.ConsentTaken;
import org.towpath.person.Consents;

/** Writes down what a person agreed to, purpose by purpose, from the questions the offer forms share. */
@Component
class ConsentAnswers {

    private static final Map<String, String> PURPOSES = purposes();

    private final Consents consents;
    private final Episodes episodes;

    ConsentAnswers(Consents consents, Episodes episodes) {
        this.consents = consents;
        this.episodes = episodes;
    }

    /** Keeps the answers there are; a purpose nobody asked about leaves no trace. */
    void keep(TaskContext task, Answers answers, @Nullable String reason) {
        var given = PURPOSES.entrySet().stream()
                .filter(purpose -> answers.text(purpose.getKey()) != null)
                .map(purpose -> new Consent(purpose.getValue(), null, answers.required(purpose.getKey())))
                .toList();
        write(task, answers, given, reason);
    }

    /** Keeps a no to the service itself, with whether they could make that decision. */
    void keepRefusal(TaskContext task, Answers answers) {
        write(task, answers, List.of(new Consent("SCREENING", null, "REFUSED")), null);
    }

    /** Keeps what was said to one referral. */
    void keepForReferral(TaskContext task, Answers answers, String service, String status) {
        write(task, answers, List.of(new Consent(Consent.REFERRAL, service, status)), null);
    }

    void write(TaskContext task, Answers answers, List<Consent> given, @Nullable String reason) {
        consents.record(new ConsentTaken(
                episodes.header(task.episode()).person(),
                task.episode(),
                given,
                answers.text("consentGivenBy"),
                answers.text("hasCapacity"),
                answers.text("intoxicatedWhenAgreed"),
                reason,
                answers.occurredAt(task),
                task.actor()));
    }

    private static Map<String, String> purposes() {
        var purposes = new LinkedHashMap<String, String>();
        purposes.put("consentScreening", "SCREENING");
        purposes.put("consentPolice", "POLICE");
        purposes.put("consentCourt", "COURT");
        purposes.put("consentDefence", "DEFENCE");
        purposes.put("consentRecords", "RECORDS");
        purposes.put("consentFamily", "FAMILY");
        purposes.put("consentTexts", "TEXTS");
        purposes.put("consentPeer", "PEER");
        purposes.put("consentResearch", "RESEARCH");
        return purposes;
    }
}
