package org.towpath.referral.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.towpath.access.Roles;
import org.towpath.referral.SharingGaps;
import org.towpath.web.frame.NavigationItem;

/** Where information is shared without an agreement in force. */
@Controller
class SharingGapsPage {

    private final SharingGaps gaps;

    SharingGapsPage(SharingGaps gaps) {
        this.gaps = gaps;
    }

    @Bean
    static NavigationItem sharingWithoutAgreement() {
        return new NavigationItem(
                "Sharing",
                "/information-sharing",
                70,
                Set.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER, Roles.PRIVACY_OFFICER));
    }

    @GetMapping("/information-sharing")
    String list(Model model) {
        model.addAttribute("gaps", gaps.all());
        return "referral/sharing-gaps";
    }
}
