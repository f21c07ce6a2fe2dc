package org.towpath.episode.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.towpath.directory.NeedCategory;
import org.towpath.directory.Service;
import org.towpath.directory.ServiceMatch;
import org.towpath.directory.Services;
import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.episode.CaseRecords;
import org.towpath.episode.Episodes;
import org.towpath.episode.Need;
import org.towpath.episode.Needs;
import org.towpath.person.People;
import org.towpath.person.Sex;
import org.towpath.shared.InvalidInput;

/** Needs as two forms ask for them: the services that fit, and the referrals that come of it (S-12, S-14). */
@Component
class NeedAnswers {

    /** As many as the process calls referrals for at once. */
    private static final int MOST = 25;

    private final Services services;
    private final Episodes episodes;
    private final People people;
    private final CaseRecords records;
    private final Needs needs;
    private final ConsentAnswers consents;

    NeedAnswers(
            Services services,
            Episodes episodes,
            People people,
            CaseRecords records,
            Needs needs,
            ConsentAnswers consents) {
        this.services = services;
        this.episodes = episodes;
        this.people = people;
        this.records = records;
        this.needs = needs;
        this.consents = consents;
    }

    /**
     * Services that take referrals now and fit the person; those that answer what was found in the assessment first.
     */
    List<Choice> services(TaskContext task) {
        var person = people.card(episodes.header(task.episode()).person());
        var sex = person.sex() == Sex.FEMALE || person.sex() == Sex.MALE
                ? person.sex().name()
                : null;
        var found = Set.copyOf(records.latest(task.episode(), "assessment.assess-person")
                .map(Answers::new)
                .map(it -> it.ticked("needAreas"))
                .orElse(List.of()));
        return services.matching(new ServiceMatch(null, person.age(), sex, null)).stream()
                .sorted(Comparator.comparing(
                                (Service service) -> !service.needs().stream().anyMatch(found::contains))
                        .thenComparing(NeedAnswers::firstNeed)
                        .thenComparing(Service::label))
                .map(service -> new Choice(service.label(), service.id().toString()))
                .toList();
    }

    /**
     * Writes the rows down.
     *
     * @return references of the referrals they lead to
     */
    List<String> keep(TaskContext task, Answers answers) {
        var rows = answers.rows("needs");
        if (rows.isEmpty()) {
            throw new InvalidInput("needs", "Add at least one need");
        }
        if (rows.size() > MOST) {
            throw new InvalidInput("needs", "Add at most " + MOST + " needs at a time");
        }
        var agreed = new ArrayList<Need>();
        for (var row : rows) {
            agreed.add(need(row));
            if (row.text("service") != null && row.text("consentReferral") != null) {
                consents.keepForReferral(task, answers, row.required("service"), row.required("consentReferral"));
            }
        }
        return needs.agreed(task, agreed, answers.occurredAt(task));
    }

    private static Need need(Answers row) {
        var service = row.text("service");
        var wanted = row.is("action", "REFER") && service != null;
        return new Need(
                UUID.randomUUID(),
                row.required("category"),
                row.required("action"),
                row.required("priority"),
                wanted ? UUID.fromString(service) : null,
                row.text("consentReferral"),
                row.text("desiredOutcome"));
    }

    /** Mental health first, as the forms list categories. */
    private static int firstNeed(Service service) {
        return service.needs().stream()
                .filter(NeedCategory::isCode)
                .mapToInt(need -> NeedCategory.valueOf(need).ordinal())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Variables for a process that goes on to referrals. */
    static Map<String, Object> variables(List<String> referrals) {
        return Map.of("referralReferences", referrals);
    }
}
