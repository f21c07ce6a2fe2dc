package org.towpath.insight.cockpit;

import java.util.Set;

import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Tells Cockpit, which finds it by {@code META-INF/services}, where our part of it lies. */
public class WaitsInCockpit extends AbstractCockpitPlugin {

    /** Name of the part in Cockpit's addresses. */
    public static final String ID = "towpath";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getAssetDirectory() {
        return "plugin-webapp/towpath";
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(WaitsRoot.class);
    }
}
