package org.towpath.web.frame;

import java.util.Set;

import org.towpath.access.Actor;

/**
 * A place in the navigation. A module that has one declares it as a bean.
 *
 * @param href where it leads; pages whose path begins with it belong to it
 * @param order smaller stands further left
 * @param roles who sees it; empty for everyone signed in
 */
public record NavigationItem(String text, String href, int order, Set<String> roles) {

    public NavigationItem {
        roles = Set.copyOf(roles);
    }

    boolean isFor(Actor actor) {
        return roles.isEmpty() || actor.holdsAnyOf(roles);
    }

    boolean covers(String path) {
        return path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/");
    }
}
