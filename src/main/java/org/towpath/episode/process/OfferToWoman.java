package org.towpath.episode.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.Answers;
import org.towpath.engine.TaskContext;
import org.towpath.episode.EpisodeFacts;
import org.towpath.episode.Episodes;
import org.towpath.person.PersonFacts;

/** {@code episode.offer-to-woman}: a female practitioner is offered, and pregnancy is asked about (S-73). */
@Component
class OfferToWoman extends Offer {

    private final Episodes episodes;
    private final PersonFacts people;

    OfferToWoman(ConsentAnswers consents, EpisodeFacts facts, Episodes episodes, PersonFacts people) {
        super("episode.offer-to-woman", consents, facts);
        this.episodes = episodes;
        this.people = people;
    }

    @Override
    void also(TaskContext task, Answers answers) {
        var person = episodes.header(task.episode()).person();
        if (answers.is("femalePractitioner", "YES_PLEASE") || answers.is("femalePractitioner", "NO_PREFERENCE")) {
            people.femaleWorkerWanted(person, answers.is("femalePractitioner", "YES_PLEASE"));
        }
        var pregnant = answers.text("pregnantOrChildUnderOne");
        if (pregnant != null) {
            var code = pregnant.equals("BOTH") ? "PREGNANT_AND_CHILD_UNDER_ONE" : pregnant;
            people.equality(person, Map.of("pregnancyMaternity", List.of(code)), task.actor());
        }
    }
}
