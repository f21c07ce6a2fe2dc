package org.towpath.governance.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.access.Roles;
import org.towpath.web.frame.NavigationItem;

/** Where this module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class GovernanceNavigation {

    @Bean
    NavigationItem modelsToRead() {
        return new NavigationItem(
                "Models",
                "/models",
                48,
                Set.of(
                        Roles.GOVERNANCE_EDITOR,
                        Roles.GOVERNANCE_APPROVER,
                        Roles.SAFETY_OFFICER,
                        Roles.OPERATIONAL_MANAGER,
                        Roles.STRATEGIC_MANAGER,
                        Roles.AUDITOR,
                        Roles.OPERATOR));
    }
}
