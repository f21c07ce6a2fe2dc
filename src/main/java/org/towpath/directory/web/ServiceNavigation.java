package org.towpath.directory.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.web.frame.NavigationItem;

/** Where this module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ServiceNavigation {

    @Bean
    NavigationItem directoryOfServices() {
        return new NavigationItem("Services", "/services", 40, Set.of());
    }
}
