package org.towpath.review.web;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.agreement.AgreementWork;
import org.towpath.worklist.OtherWork;

/** What there is to do about agreements, in My work of whoever looks after them. */
@Component
class AgreementsToDo implements OtherWork {

    private static final int FIRST = 3;
    private static final List<String> WHO =
            List.of(Roles.SENIOR_ADMINISTRATOR, Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER);

    private final AgreementWork work;

    AgreementsToDo(AgreementWork work) {
        this.work = work;
    }

    /** Nobody else pays for asking the engine. */
    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.holdsAnyOf(WHO)) {
            return Optional.empty();
        }
        var todos = work.of(actor);
        return todos.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "Agreements: " + todos.size() + (todos.size() == 1 ? " thing to do" : " things to do"),
                        "/agreements",
                        "All about agreements",
                        todos.stream()
                                .limit(FIRST)
                                .map(it -> new Item(it.name(), it.title(), "/agreements/tasks/" + it.id()))
                                .toList()));
    }
}
