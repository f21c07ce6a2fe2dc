package org.towpath.agreement.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.web.frame.NavigationItem;

/** Where this module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AgreementNavigation {

    @Bean
    NavigationItem registerOfAgreements() {
        return new NavigationItem("Agreements", "/agreements", 45, Set.of());
    }
}
