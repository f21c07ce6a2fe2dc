package org.towpath.episode.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.episode.CaseFace;
import org.towpath.episode.CaseFaces;
import org.towpath.episode.EpisodeView;
import org.towpath.episode.Episodes;
import org.towpath.episode.NextTries;
import org.towpath.episode.RecordNames;
import org.towpath.episode.SafetyPlans;
import org.towpath.episode.StandStill;
import org.towpath.episode.Status;
import org.towpath.episode.Timeline;
import org.towpath.person.Consents;
import org.towpath.web.CodeWords;

/** One case: who, what now, what keeps everyone safe, and everything that happened. */
@Controller
class CasePage {

    private final Episodes episodes;
    private final CaseFaces faces;
    private final CaseParts parts;
    private final Timeline timeline;
    private final TimelineRows rows;
    private final Consents consents;
    private final SafetyPlans plans;
    private final StandStill still;
    private final NextTries tries;
    private final RecordNames names;
    private final CodeWords words;
    private final CurrentActor actor;
    private final Clock clock;

    CasePage(
            Episodes episodes,
            CaseFaces faces,
            CaseParts parts,
            Timeline timeline,
            TimelineRows rows,
            Consents consents,
            SafetyPlans plans,
            StandStill still,
            NextTries tries,
            RecordNames names,
            CodeWords words,
            CurrentActor actor,
            Clock clock) {
        this.episodes = episodes;
        this.faces = faces;
        this.parts = parts;
        this.timeline = timeline;
        this.rows = rows;
        this.consents = consents;
        this.plans = plans;
        this.still = still;
        this.tries = tries;
        this.names = names;
        this.words = words;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/episodes/{reference}")
    String show(@PathVariable String reference, Model model) {
        var episode = References.episode(reference);
        var me = actor.get();
        var view = episodes.view(episode, me);
        var face = faces.face(episode, me);
        model.addAttribute(
                "page",
                new CaseView(
                        view,
                        face,
                        tasks(view, me),
                        tries.of(episode, me),
                        referrals(view),
                        CaseView.Custody.of(view.custody(), clock.instant()),
                        agreed(face),
                        plans.latest(episode).orElse(null),
                        rows.of(timeline.of(episode, me)),
                        CaseView.May.of(view, me)));
        return "episode/case";
    }

    private List<CaseView.Agreed> agreed(CaseFace face) {
        return consents.lastSaid(face.person().id()).stream().map(this::agreed).toList();
    }

    private CaseView.Agreed agreed(Consents.Said said) {
        var consent = said.consent();
        return new CaseView.Agreed(
                consent.purpose(),
                service(consent.subject()),
                consent.status(),
                said.at(),
                said.toConfirm(),
                said.toAskAgain(clock.instant()));
    }

    private @Nullable String service(@Nullable String subject) {
        return subject == null ? null : names.of("services", subject);
    }

    private List<CaseView.Task> tasks(EpisodeView view, Actor me) {
        var held = view.status() == Status.HELD;
        return parts.tasks(view).stream()
                .map(task -> {
                    var onHold = held && still.standsStill(task.key());
                    return new CaseView.Task(task, isForMe(task, me) && !onHold, onHold, whose(task, me));
                })
                .sorted(Comparator.comparing(CaseView.Task::onHold))
                .toList();
    }

    private static boolean isForMe(CaseParts.OpenTask task, Actor me) {
        return me.holdsAnyOf(task.roles())
                && (task.assignee() == null || task.assignee().equals(me.account()));
    }

    private String whose(CaseParts.OpenTask task, Actor me) {
        var holder = task.assignee();
        if (holder != null) {
            return holder.equals(me.account()) ? "You have this" : names.of("workers", holder) + " has this";
        }
        if (me.holdsAnyOf(task.roles())) {
            return "";
        }
        return "For: "
                + String.join(
                        ", ",
                        task.roles().stream()
                                .map(role -> words.of("role", role))
                                .toList());
    }

    private List<CaseView.Referral> referrals(EpisodeView view) {
        var clocks = parts.clocks(view);
        return parts.referrals(view).stream()
                .map(referral -> new CaseView.Referral(
                        referral,
                        clocks.stream()
                                .filter(clock -> referral.reference().equals(clock.referral()))
                                .filter(clock -> clock.isRunning() || clock.missedAt() != null)
                                .toList()))
                .toList();
    }
}
