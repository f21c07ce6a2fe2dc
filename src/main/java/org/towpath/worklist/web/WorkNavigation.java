package org.towpath.worklist.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.access.Roles;
import org.towpath.web.frame.NavigationItem;

/** Where this module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class WorkNavigation {

    /** Whoever has work of their own here. */
    static final Set<String> WORKERS = Set.of(
            Roles.VOLUNTEER,
            Roles.PEER_SUPPORTER,
            Roles.ADMINISTRATOR,
            Roles.STR_WORKER,
            Roles.SENIOR_ADMINISTRATOR,
            Roles.PRACTITIONER,
            Roles.SPECIALIST,
            Roles.OPERATIONAL_MANAGER,
            Roles.STRATEGIC_MANAGER);

    @Bean
    NavigationItem myWork() {
        return new NavigationItem("My work", "/work", 10, WORKERS);
    }
}
