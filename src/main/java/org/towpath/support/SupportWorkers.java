package org.towpath.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.towpath.access.Roles;
import org.towpath.engine.Choice;
import org.towpath.episode.CaseRecords;
import org.towpath.episode.Episodes;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.workforce.Staff;
import org.towpath.workforce.StaffMember;

/** Who can support a person: workers first, then peers, and volunteers where one is suitable. */
@Component
class SupportWorkers {

    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put(Roles.STR_WORKER, "support worker");
        ROLES.put(Roles.PEER_SUPPORTER, "peer supporter");
        ROLES.put(Roles.VOLUNTEER, "volunteer");
    }

    private final Staff staff;
    private final Episodes episodes;
    private final CaseRecords records;

    SupportWorkers(Staff staff, Episodes episodes, CaseRecords records) {
        this.staff = staff;
        this.episodes = episodes;
        this.records = records;
    }

    /** Each once, under the first of the roles they hold. */
    List<Choice> choices(EpisodeReference episode) {
        var members = staff.at(episodes.header(episode).site(), ROLES.keySet());
        var choices = new ArrayList<Choice>();
        var shown = new ArrayList<UUID>();
        ROLES.forEach((role, words) -> members.stream()
                .filter(member -> member.roles().contains(role) && !shown.contains(member.id()))
                .forEach(member -> {
                    shown.add(member.id());
                    choices.add(
                            new Choice(member.name() + ", " + words, member.id().toString()));
                }));
        return choices;
    }

    /** @throws InvalidInput naming what does not fit: the worker, or that it is a volunteer */
    void check(EpisodeReference episode, String role, UUID worker) {
        var fits = staff.at(episodes.header(episode).site(), List.of(role)).stream()
                .map(StaffMember::id)
                .anyMatch(worker::equals);
        if (!fits) {
            throw new InvalidInput("worker", "Choose someone who works as a " + ROLES.get(role));
        }
        if (role.equals(Roles.VOLUNTEER)) {
            checkVolunteer(episode);
        }
    }

    /** Volunteers take what is low in risk, and that is its own question with its own answer. */
    private void checkVolunteer(EpisodeReference episode) {
        var assessed = records.latest(episode, "assessment.assess-person")
                .map(answers -> answers.get("suitableForVolunteer"))
                .orElse(null);
        if ("NO".equals(assessed)) {
            throw new InvalidInput(
                    "workerOutcome",
                    "The assessment says that a volunteer would not be suitable. Choose someone else.");
        }
        if ("now".equals(episodes.header(episode).act())) {
            throw new InvalidInput(
                    "workerOutcome", "Somebody has to act now for this person. Choose a worker, not a volunteer.");
        }
    }
}
