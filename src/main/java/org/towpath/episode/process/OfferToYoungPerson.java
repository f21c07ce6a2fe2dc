package org.towpath.episode.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.episode.EpisodeFacts;
import org.towpath.episode.Episodes;
import org.towpath.person.People;
import org.towpath.person.PersonFacts;
import org.towpath.shared.InvalidInput;

/**
 * {@code episode.offer-to-young-person}: who may consent is asked, and kept with what was agreed. Whoever may be under
 * 18 comes here too; once their age is known, the next try makes the offer that fits it.
 */
@Component
class OfferToYoungPerson extends Offer {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Episodes episodes;
    private final People people;
    private final PersonFacts facts;

    OfferToYoungPerson(
            ConsentAnswers consents, EpisodeFacts facts, Episodes episodes, People people, PersonFacts personFacts) {
        super("episode.offer-to-young-person", consents, facts);
        this.episodes = episodes;
        this.people = people;
        this.facts = personFacts;
    }

    @Override
    public List<String> prompts(TaskContext task) {
        return people.card(episodes.header(task.episode()).person()).mayBeUnder18()
                ? List.of("Nobody knows their age yet. Ask it first: until you know, they count as under 18, and an "
                        + "appropriate adult is needed.")
                : List.of();
    }

    @Override
    Map<String, Object> learned(TaskContext task, Answers answers) {
        var born = answers.is("ageFound", "DATE_OF_BIRTH") ? answers.date("dateOfBirth") : null;
        if (born != null && !born.isBefore(LocalDate.ofInstant(task.now(), ENGLAND))) {
            throw new InvalidInput("dateOfBirth", "The date of birth must be in the past");
        }
        var estimated = answers.is("ageFound", "ESTIMATED") ? answers.number("estimatedAge") : null;
        if (born == null && estimated == null) {
            return Map.of();
        }
        facts.age(
                episodes.header(task.episode()).person(),
                born,
                estimated == null ? null : Integer.valueOf(estimated.intValue()));
        return episodes.offer(task.episode());
    }
}
