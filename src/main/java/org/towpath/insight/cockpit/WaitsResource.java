package org.towpath.insight.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginResource;

/** What waits where, as numbers: for the diagram, the tab and the dashboard. */
@Produces(MediaType.APPLICATION_JSON)
public class WaitsResource extends AbstractCockpitPluginResource {

    private static final int TILE = 10;

    private final WaitsDesk desk;

    WaitsResource(String engine, WaitsDesk desk) {
        super(engine);
        this.desk = desk;
    }

    /** Every element of a version of a model at which somebody is or was, the worst first. */
    @GET
    @Path("{definition}")
    public String of(@PathParam("definition") String definition) {
        return desk.json(desk.of(definition));
    }

    /** The promises that are due next and not kept yet. */
    @GET
    public String next() {
        return desk.json(desk.next().first(TILE));
    }
}
