package org.towpath.review.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.agreement.AgreementWork;
import org.towpath.agreement.ReviewActions;
import org.towpath.worklist.OtherWork;

/** What there is to do about agreements, in My work of whoever looks after them. */
@Component
class AgreementsToDo implements OtherWork {

    private static final int FIRST = 3;
    private static final List<String> WHO =
            List.of(Roles.SENIOR_ADMINISTRATOR, Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER);

    private final AgreementWork work;
    private final ReviewActions actions;

    AgreementsToDo(AgreementWork work, ReviewActions actions) {
        this.work = work;
        this.actions = actions;
    }

    /** Nobody else pays for asking the engine. */
    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.holdsAnyOf(WHO)) {
            return Optional.empty();
        }
        var todos = work.of(actor);
        var overdue = actions.overdue();
        var many = todos.size() + overdue;
        if (many == 0) {
            return Optional.empty();
        }
        var first = Stream.concat(
                        overdue == 0 ? Stream.empty() : Stream.of(overdue(overdue)),
                        todos.stream().map(it -> new Item(it.name(), it.title(), "/agreements/tasks/" + it.id())))
                .limit(FIRST)
                .toList();
        return Optional.of(new Section(
                "Agreements: " + many + (many == 1 ? " thing to do" : " things to do"),
                "/agreements",
                "All about agreements",
                first));
    }

    /** What both sides agreed to do and nobody did is the first thing to look at. */
    private static Item overdue(long many) {
        return new Item(
                many == 1 ? "1 action of a review is overdue" : many + " actions of reviews are overdue",
                "what reviews asked for",
                "/agreements/actions");
    }
}
