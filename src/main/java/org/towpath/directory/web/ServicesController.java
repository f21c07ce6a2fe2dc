package org.towpath.directory.web;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.directory.NeedCategory;
import org.towpath.directory.Service;
import org.towpath.directory.ServiceMatch;
import org.towpath.directory.Services;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** The directory of services, to read and to search. */
@RestController
@RequestMapping("/api/v1/services")
class ServicesController {

    private static final Set<String> SEXES = Set.of("FEMALE", "MALE", "NOT_RECORDED", "NOT_KNOWN");
    private static final int OLDEST = 130;

    private final Services services;

    ServicesController(Services services) {
        this.services = services;
    }

    @GetMapping
    Page<Service> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return services.list(PageRequest.of(limit, after));
    }

    @GetMapping("/{id}")
    Service show(@PathVariable String id) {
        return services.find(uuid(id)).orElseThrow(NotFound::new);
    }

    /** Services that take referrals now and fit a person. */
    @GetMapping("/matches")
    Page<Service> matches(
            @RequestParam(required = false) @Nullable String need,
            @RequestParam(required = false) @Nullable Integer age,
            @RequestParam(required = false) @Nullable String sex,
            @RequestParam(required = false) @Nullable String area) {
        if (need != null && !NeedCategory.isCode(need)) {
            throw new InvalidInput("need", "There is no such category of need");
        }
        if (age != null && (age < 0 || age > OLDEST)) {
            throw new InvalidInput("age", "Give an age from 0 to " + OLDEST);
        }
        if (sex != null && !SEXES.contains(sex)) {
            throw new InvalidInput("sex", "Choose FEMALE, MALE, NOT_RECORDED or NOT_KNOWN");
        }
        return new Page<>(services.matching(new ServiceMatch(need, age, known(sex), area)), null);
    }

    private static @Nullable String known(@Nullable String sex) {
        return sex == null || sex.startsWith("NOT_") ? null : sex;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
