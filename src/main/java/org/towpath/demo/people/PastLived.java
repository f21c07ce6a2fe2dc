package org.towpath.demo.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.towpath.demo.clock.PastTime;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;

/**
 * Lives the last 28 days of some invented people, one moment after the other, through the same doors staff use. Time in
 * this thread is the past's; everybody else stays in the present.
 */
@Component
class PastLived {

    private static final Logger log = LoggerFactory.getLogger(PastLived.class);
    private static final Duration SPAN = Duration.ofDays(28);
    /** Timers of the past ring at least this often. */
    private static final Duration BELL = Duration.ofHours(1);

    private final Clock clock;
    private final PastTime time;
    private final Hands hands;
    private final Phrases phrases;
    private final ScriptedLives scripted;

    PastLived(Clock clock, PastTime time, Hands hands, Phrases phrases, ScriptedLives scripted) {
        this.clock = clock;
        this.time = time;
        this.hands = hands;
        this.phrases = phrases;
        this.scripted = scripted;
    }

    private record Moment(Instant at, int order, Life life, Life.@Nullable Happening happening) {}

    /** @param oneMore told each time somebody new has been met */
    void live(int people, Runnable oneMore) {
        var now = clock.instant();
        var chance = new Random(people);
        var answers = new Answers(phrases, chance);
        var pace = new Pace(chance);
        var moments = new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparing(Moment::order));
        lives(people, now, chance).forEach(life -> moments.add(new Moment(life.metAt(), moments.size(), life, null)));
        var order = moments.size();
        var rung = now.minus(SPAN);
        time.begin();
        try {
            while (!moments.isEmpty() && moments.peek().at().isBefore(now)) {
                var moment = moments.remove();
                if (moment.at().isAfter(rung.plus(BELL))) {
                    rung = moment.at();
                    time.ringUntil(rung);
                }
                time.be(moment.at());
                for (var next : happen(moment, answers, pace, oneMore)) {
                    moments.add(new Moment(next.at(), order++, next.life(), next.happening()));
                }
            }
            time.ringUntil(now);
        } finally {
            time.end();
        }
    }

    private List<Life> lives(int people, Instant now, Random chance) {
        var beginning = now.minus(SPAN);
        var lives = new ArrayList<Life>(
                scripted.from(beginning).stream().limit(people).toList());
        var maker = new LifeMaker(chance, clock);
        while (lives.size() < people) {
            // the last few were met today, so that somebody is in a cell when the demo is first looked at
            var today = lives.size() > people - 12;
            var within = today ? Duration.ofHours(7) : SPAN;
            lives.add(maker.next(now.minusSeconds((long) (within.toSeconds() * chance.nextDouble()))));
        }
        return lives;
    }

    private List<Moment> happen(Moment moment, Answers answers, Pace pace, Runnable oneMore) {
        var life = moment.life();
        var next = new ArrayList<Moment>();
        try {
            if (moment.happening() != null) {
                hands.tell(life, moment.happening(), moment.at());
            } else if (moment.at().equals(life.metAt())) {
                hands.meet(life);
                oneMore.run();
                life.happenings()
                        .forEach(happening ->
                                next.add(new Moment(moment.at().plus(happening.after()), 0, life, happening)));
            } else {
                hands.work(life, answers, moment.at());
            }
        } catch (InvalidInput refused) {
            log.debug("Refused: {}", refused.errors());
        } catch (MovedOn | NotAllowed | NotFound refused) {
            // an invented life may try what the product refuses; the refusal is the product at work
            log.debug("Refused: {}", refused.getMessage());
        }
        hands.nextTime(life, pace, moment.at()).ifPresent(at -> next.add(new Moment(at, 0, life, null)));
        return next;
    }
}
