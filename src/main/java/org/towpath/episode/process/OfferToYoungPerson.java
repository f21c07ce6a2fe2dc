package org.towpath.episode.process;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.episode.EpisodeFacts;
import org.towpath.episode.Episodes;
import org.towpath.person.People;
import org.towpath.person.PersonCard;
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
        return person(task).mayBeUnder18()
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
        refuseWhatContradicts(task, answers, age(task, born, estimated));
        if (born == null && estimated == null) {
            return Map.of();
        }
        facts.age(
                episodes.header(task.episode()).person(),
                born,
                estimated == null ? null : Integer.valueOf(estimated.intValue()));
        return episodes.offer(task.episode());
    }

    /** Whoever is known to be a child is no adult for an answer, and a known date of birth is not found out again. */
    private void refuseWhatContradicts(TaskContext task, Answers answers, @Nullable Integer age) {
        var found = answers.is("ageFound", "DATE_OF_BIRTH") || answers.is("ageFound", "ESTIMATED");
        if (found && person(task).dateOfBirth() != null) {
            throw new InvalidInput(
                    "ageFound",
                    "We know their date of birth already: say that there is nothing new, or have it put right");
        }
        if (age == null ? !person(task).under18() : age >= PersonCard.ADULT) {
            return;
        }
        if (answers.is("appropriateAdult", "NOT_NEEDED")) {
            throw new InvalidInput(
                    "appropriateAdult", "An appropriate adult is needed: as far as we know, they may be under 18");
        }
        if (answers.is("consentGivenBy", "self-adult")) {
            throw new InvalidInput(
                    "consentGivenBy", "As far as we know, they may be under 18: say who agreed for them");
        }
    }

    /** How old they are by what is known now, or null where nobody knows. */
    private @Nullable Integer age(TaskContext task, @Nullable LocalDate born, @Nullable Number estimated) {
        if (born != null) {
            return Period.between(born, LocalDate.ofInstant(task.now(), ENGLAND))
                    .getYears();
        }
        return estimated == null ? person(task).age() : Integer.valueOf(estimated.intValue());
    }

    private PersonCard person(TaskContext task) {
        return people.card(episodes.header(task.episode()).person());
    }
}
