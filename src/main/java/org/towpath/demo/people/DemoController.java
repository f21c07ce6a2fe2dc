package org.towpath.demo.people;

import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.platform.DemoMode;
import org.towpath.shared.NotFound;

/** How far the loading of invented people has come. Only in a demo. */
@RestController
class DemoController {

    private final DemoMode demo;
    private final InventedPeople people;

    DemoController(DemoMode demo, InventedPeople people) {
        this.demo = demo;
        this.people = people;
    }

    @GetMapping("/api/v1/demo")
    Map<String, Object> reached() {
        if (!demo.enabled()) {
            throw new NotFound();
        }
        return people.reached();
    }
}
