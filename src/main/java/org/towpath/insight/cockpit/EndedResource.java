package org.towpath.insight.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginResource;
import org.jspecify.annotations.Nullable;

/** Processes that have ended, and the way each took. */
@Produces(MediaType.APPLICATION_JSON)
public class EndedResource extends AbstractCockpitPluginResource {

    private final WaitsDesk desk;

    EndedResource(String engine, WaitsDesk desk) {
        super(engine);
        this.desk = desk;
    }

    /** Those of one version of a model, or those of one case: the last to end first. */
    @GET
    public String list(
            @QueryParam("definition") @Nullable String definition, @QueryParam("episode") @Nullable String episode) {
        return desk.json(desk.ended(definition, episode));
    }

    /** The way one took. */
    @GET
    @Path("{instance}")
    public String way(@PathParam("instance") String instance) {
        return desk.json(desk.way(instance));
    }
}
