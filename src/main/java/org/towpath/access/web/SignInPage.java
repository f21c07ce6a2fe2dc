package org.towpath.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.platform.DemoMode;

/** Where people come in. */
@Controller
class SignInPage {

    private final DemoMode demo;

    SignInPage(DemoMode demo) {
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("wait", wait);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("demo", demo.enabled());
        return "web/sign-in";
    }
}
