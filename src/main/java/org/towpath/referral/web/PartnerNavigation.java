package org.towpath.referral.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.access.Roles;
import org.towpath.web.frame.NavigationItem;

/** Where a partner's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PartnerNavigation {

    @Bean
    NavigationItem referralsToUs() {
        return new NavigationItem("Referrals to you", "/partner/referrals", 5, Set.of(Roles.PARTNER));
    }
}
