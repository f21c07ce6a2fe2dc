package org.towpath.episode.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.access.Roles;
import org.towpath.web.frame.NavigationItem;

/** Where this module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class CaseNavigation {

    @Bean
    NavigationItem findAPerson() {
        return new NavigationItem(
                "Find a person",
                "/people",
                20,
                Set.of(
                        Roles.ADMINISTRATOR,
                        Roles.SENIOR_ADMINISTRATOR,
                        Roles.STR_WORKER,
                        Roles.PRACTITIONER,
                        Roles.SPECIALIST,
                        Roles.OPERATIONAL_MANAGER,
                        Roles.PRIVACY_OFFICER));
    }

    @Bean
    NavigationItem registerAPerson() {
        return new NavigationItem(
                "Register a person",
                "/episodes/new",
                30,
                Set.of(
                        Roles.ADMINISTRATOR,
                        Roles.SENIOR_ADMINISTRATOR,
                        Roles.PRACTITIONER,
                        Roles.SPECIALIST,
                        Roles.OPERATIONAL_MANAGER));
    }
}
