package org.towpath.access;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import org.towpath.shared.NotAllowed;

/** Who is acting now: the signed-in person of a web request, or the product itself in a job. */
@Component
public class CurrentActor {

    private static final String REMEMBERED = CurrentActor.class.getName();

    private final Actors actors;
    private final ThreadLocal<@Nullable Actor> standIn = new ThreadLocal<>();

    CurrentActor(Actors actors) {
        this.actors = actors;
    }

    /**
     * Whoever acts now. Outside a web request that is {@link Actor#system()}.
     *
     * @throws NotAllowed in a web request that nobody signed in for, or whose account has no person behind it any more
     */
    public Actor get() {
        return find().orElseThrow(() -> new NotAllowed("Sign in first"));
    }

    /** As {@link #get}, but nobody where a web request has nobody signed in: for pages anybody may see. */
    public Optional<Actor> find() {
        var acting = standIn.get();
        if (acting != null) {
            return Optional.of(acting);
        }
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? Optional.of(Actor.system()) : signedIn(request);
    }

    /**
     * Does something as somebody else: invented lives are acted out by many people, and jobs work on behalf of whoever
     * asked for them. In a web request only for whoever comes by a link and has no account to sign in with.
     */
    public <T> T as(Actor actor, Supplier<T> work) {
        var before = standIn.get();
        standIn.set(actor);
        try {
            return work.get();
        } finally {
            standIn.set(before);
        }
    }

    /** Spares the running request from asking again for somebody who was just read. */
    static void remember(Actor actor) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(REMEMBERED, actor, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private Optional<Actor> signedIn(RequestAttributes request) {
        var account = account();
        if (account.isPresent()
                && request.getAttribute(REMEMBERED, RequestAttributes.SCOPE_REQUEST) instanceof Actor remembered
                && remembered.account().equals(account.get())) {
            return Optional.of(remembered);
        }
        var found = account.flatMap(actors::byAccount);
        found.ifPresent(CurrentActor::remember);
        return found;
    }

    private static Optional<String> account() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(signedIn -> !(signedIn instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }
}
