package org.towpath.insight.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.access.Roles;
import org.towpath.web.frame.NavigationItem;

/** Where this module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class InsightNavigation {

    @Bean
    NavigationItem whereCasesWait() {
        return new NavigationItem("Waits", "/insight", 42, Set.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER));
    }

    @Bean
    NavigationItem reportsToRead() {
        return new NavigationItem(
                "Reports",
                "/insight/reports",
                44,
                Set.of(
                        Roles.OPERATIONAL_MANAGER,
                        Roles.STRATEGIC_MANAGER,
                        Roles.SENIOR_ADMINISTRATOR,
                        Roles.COMMISSIONER,
                        Roles.AUDITOR));
    }
}
