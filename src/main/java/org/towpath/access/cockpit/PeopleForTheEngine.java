package org.towpath.access.cockpit;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

import org.towpath.access.Actors;

/**
 * Gives the engine people it can ask about and cannot change: without a writable kind it cannot be set up from outside.
 */
@Component
class PeopleForTheEngine extends AbstractProcessEnginePlugin implements SessionFactory {

    private final Actors actors;

    PeopleForTheEngine(Actors actors) {
        this.actors = actors;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(this);
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new PeopleOfTheWorkforce(actors);
    }
}
