package org.towpath.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.calendar.CalendarOwner;
import org.towpath.calendar.Calendars;
import org.towpath.calendar.OpeningHoursJson;
import org.towpath.demo.SeedFiles.ContactRow;
import org.towpath.demo.SeedFiles.DirectoryFile;
import org.towpath.demo.SeedFiles.OrganisationRow;
import org.towpath.demo.SeedFiles.ServiceRow;
import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;

/** Nine sites and twenty invented partner organisations with their services and the people to ring. */
@Component
class DirectorySeed {

    /** How long an entry counts as checked: small organisations change more often. */
    private static final Duration STATUTORY_CHECK = Duration.ofDays(180);

    private static final Duration OTHER_CHECK = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Json json;
    private final Calendars calendars;
    private final Clock clock;

    DirectorySeed(JdbcClient jdbc, Json json, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.calendars = calendars;
        this.clock = clock;
    }

    void plant(DirectoryFile file) {
        for (var site : file.sites()) {
            jdbc.sql("""
                            insert into site (id, name, kind, phone, email) values (:id, :name, :kind, :phone, :email)
                            on conflict do nothing
                            """)
                    .param("id", SeedIds.of("site", site.name()))
                    .param("name", site.name())
                    .param("kind", site.kind())
                    .param("phone", site.phone())
                    .param("email", site.email())
                    .update();
        }
        file.organisations().forEach(this::plant);
        file.sites().forEach(site -> plant(CalendarOwner.site(SeedIds.of("site", site.name())), site.staffed()));
        file.organisations()
                .forEach(organisation -> organisation
                        .services()
                        .forEach(service -> plant(
                                CalendarOwner.service(
                                        SeedIds.of("service", organisation.name() + "/" + service.name())),
                                service.opening())));
    }

    /** A first version of the calendar; whoever never shuts keeps no bank holidays. */
    private void plant(CalendarOwner owner, Map<String, List<List<String>>> week) {
        var hours = OpeningHoursJson.ofWeek(new LinkedHashMap<>(week)).orElseThrow();
        calendars.begin(owner, hours, Instant.EPOCH, "As agreed when the service began");
    }

    private void plant(OrganisationRow organisation) {
        var planted = jdbc.sql("""
                        insert into organisation (id, name, kind, sector, account)
                        values (:id, :name, :kind, :sector, :account) on conflict do nothing
                        """)
                .param("id", SeedIds.of("organisation", organisation.name()))
                .param("name", organisation.name())
                .param("kind", organisation.kind())
                .param("sector", organisation.sector())
                .param("account", organisation.account())
                .update();
        if (planted > 0) {
            organisation.services().forEach(service -> plant(service, organisation));
            for (var position = 1; position <= organisation.contacts().size(); position++) {
                plant(organisation.contacts().get(position - 1), position, organisation);
            }
        }
    }

    private void plant(ServiceRow service, OrganisationRow organisation) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into service (id, organisation_id, name, description, needs, age_min, age_max, sexes, areas,
                            scope, status, eligibility, referral_process, funding, address, opening, phone, email,
                            verified_at, next_verify_at)
                        values (:id, :organisation, :name, :description, :needs, :ageMin, :ageMax, :sexes, :areas,
                            :scope, 'ACTIVE', :eligibility, :referralProcess, :funding, :address, :opening::jsonb, :phone,
                            :email, :verifiedAt, :nextVerifyAt)
                        """)
                .param("id", SeedIds.of("service", organisation.name() + "/" + service.name()))
                .param("organisation", SeedIds.of("organisation", organisation.name()))
                .param("name", service.name())
                .param("description", service.description())
                .param("needs", service.needs().toArray(String[]::new))
                .param("ageMin", service.ageMin())
                .param("ageMax", service.ageMax())
                .param("sexes", service.sexes().toArray(String[]::new))
                .param("areas", service.areas().toArray(String[]::new))
                .param("scope", service.scope())
                .param("eligibility", service.eligibility())
                .param("referralProcess", service.referralProcess())
                .param("funding", service.funding())
                .param("address", service.address())
                .param("opening", json.write(service.opening()))
                .param("phone", service.phone())
                .param("email", service.email())
                .param("verifiedAt", SqlInstants.at(now))
                .param("nextVerifyAt", SqlInstants.at(nextCheck(organisation, now)))
                .update();
    }

    private static Instant nextCheck(OrganisationRow organisation, Instant now) {
        return now.plus(organisation.sector().equals("STATUTORY") ? STATUTORY_CHECK : OTHER_CHECK);
    }

    private void plant(ContactRow contact, int position, OrganisationRow organisation) {
        jdbc.sql("""
                        insert into contact (id, organisation_id, position, name, role, phone, email)
                        values (:id, :organisation, :position, :name, :role, :phone, :email)
                        """)
                .param("id", SeedIds.of("contact", organisation.name() + "/" + position))
                .param("organisation", SeedIds.of("organisation", organisation.name()))
                .param("position", position)
                .param("name", contact.name())
                .param("role", contact.role())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .update();
    }
}
