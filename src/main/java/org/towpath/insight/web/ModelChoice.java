package org.towpath.insight.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.DeployedModels;
import org.towpath.engine.DeployedModels.Model;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;

/** Which version of which model a request asks about. */
@Component
class ModelChoice {

    private final DeployedModels models;

    ModelChoice(DeployedModels models) {
        this.models = models;
    }

    /**
     * The version asked for, or the one new cases start on.
     *
     * @throws NotFound if there is no such process
     * @throws InvalidInput naming {@code version} if it has no such version
     */
    Model of(String key, @Nullable String version) {
        var versions = models.versions(key);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return version == null || version.isEmpty()
                ? versions.stream().filter(Model::inForce).findFirst().orElse(versions.get(0))
                : versions.stream()
                        .filter(it -> String.valueOf(it.version()).equals(version))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("version", "There is no version " + shortened(version)));
    }

    private static String shortened(String version) {
        return version.length() > 10 ? version.substring(0, 10) + "…" : version;
    }
}
