package org.towpath.dispute.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.access.Roles;
import org.towpath.web.frame.NavigationItem;

/** Where disputes stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class DisputeNavigation {

    @Bean
    NavigationItem disputesWithPartners() {
        return new NavigationItem(
                "Disputes", "/disputes", 60, Set.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER));
    }
}
