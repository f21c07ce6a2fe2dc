package org.towpath.insight.cockpit;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;

import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Where Cockpit asks: {@code plugin/towpath/{engine}/…}. Only those let into Cockpit get here. */
@Path("plugin/" + WaitsInCockpit.ID)
public class WaitsRoot extends AbstractCockpitPluginRootResource {

    /** Cockpit makes it. */
    public WaitsRoot() {
        super(WaitsInCockpit.ID);
    }

    /** What waits where. */
    @Path("{engine}/waits")
    public WaitsResource waits(@PathParam("engine") String engine, @Context ServletContext here) {
        return subResource(new WaitsResource(engine, WaitsDesk.of(here)), engine);
    }

    /** Cases that have ended, which Cockpit itself does not show. */
    @Path("{engine}/ended")
    public EndedResource ended(@PathParam("engine") String engine, @Context ServletContext here) {
        return subResource(new EndedResource(engine, WaitsDesk.of(here)), engine);
    }
}
