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

    /** @param engine name of the engine, as Cockpit has it */
    public WaitsResource(String engine) {
        super(engine);
    }

    /** Every element of a version of a model at which somebody is or was, the worst first. */
    @GET
    @Path("{definition}")
    public String of(@PathParam("definition") String definition) {
        var desk = WaitsDesk.open();
        return desk.json(desk.of(definition));
    }

    /** The promises that are due next and not kept yet. */
    @GET
    public String next() {
        var desk = WaitsDesk.open();
        return desk.json(desk.next().first(TILE));
    }
}
