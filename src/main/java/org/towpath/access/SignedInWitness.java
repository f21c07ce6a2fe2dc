package org.towpath.access;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.towpath.audit.Witness;

/** Tells the audit who is at work, in the audit's own words. */
@Component
class SignedInWitness implements Witness {

    private final CurrentActor current;

    SignedInWitness(CurrentActor current) {
        this.current = current;
    }

    @Override
    public Seen seen() {
        var actor = current.find();
        return new Seen(
                actor.map(Actor::account).orElse("nobody"),
                actor.map(found -> List.copyOf(found.roles())).orElse(List.of()),
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                        ? web.getRequest().getRemoteAddr()
                        : null);
    }
}
