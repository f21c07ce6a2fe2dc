package org.towpath.notice.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.access.Roles;
import org.towpath.web.frame.NavigationItem;

/** Where the outbox stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class OutboxNavigation {

    @Bean
    NavigationItem outboxOfMessages() {
        return new NavigationItem(
                "Outbox",
                "/outbox",
                80,
                Set.of(
                        Roles.ADMINISTRATOR,
                        Roles.SENIOR_ADMINISTRATOR,
                        Roles.OPERATIONAL_MANAGER,
                        Roles.STRATEGIC_MANAGER,
                        Roles.OPERATOR));
    }
}
