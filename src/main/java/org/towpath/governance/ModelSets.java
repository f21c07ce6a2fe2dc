package org.towpath.governance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.towpath.access.Roles;
import org.towpath.engine.AllowedBeans;
import org.towpath.engine.ModelReleases;
import org.towpath.engine.model.LockedWay;
import org.towpath.engine.model.ModelSet;

/** The files of a release, as the rules ask about them. */
@Component
class ModelSets {

    private final ModelReleases releases;
    private final AllowedBeans beans;
    private final List<LockedWay> locked = LockedWay.shipped();

    ModelSets(ModelReleases releases, AllowedBeans beans) {
        this.releases = releases;
        this.beans = beans;
    }

    ModelSet of(String release) {
        return new ModelSet(releases.files(release), Set.copyOf(Roles.ALL), beans.names(), locked);
    }

    Optional<byte[]> file(String release, String name) {
        return Optional.ofNullable(releases.files(release).get(name));
    }

    /**
     * Whether a file holds what is protected: a process with a way that no proposal may take away, or the form of a
     * task on such a way.
     */
    boolean isProtected(String key) {
        return locked.stream()
                .anyMatch(way -> way.process().equals(key)
                        || key.equals(way.process() + "." + task(way.first()))
                        || key.equals(way.process() + "." + task(way.second())));
    }

    /** {@code userTask_ringNow} has the form {@code ring-now}. */
    private static String task(String element) {
        return element.substring(element.indexOf('_') + 1)
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
