package org.towpath.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Agreements as somebody sends them, with a partner and a service made up for one test. */
final class AgreementBodies {

    private final String partner;
    private final UUID service;

    private AgreementBodies(String partner, UUID service) {
        this.partner = partner;
        this.service = service;
    }

    static AgreementBodies withAPartnerOfItsOwn(JdbcClient jdbc) {
        var organisation = UUID.randomUUID();
        var name = "Invented Partner " + organisation;
        jdbc.sql("insert into organisation (id, name, kind, sector) values (:id, :name, 'HOUSING', 'VCS')")
                .param("id", organisation)
                .param("name", name)
                .update();
        var service = UUID.randomUUID();
        jdbc.sql("""
                        insert into service (id, organisation_id, name, description, needs, sexes, areas, scope, status,
                            eligibility, referral_process, opening)
                        values (:id, :organisation, 'Rooms', 'Rooms for a night', '{HOUSING}', '{}', '{}', 'LOCAL', 'ACTIVE',
                            'Anyone', 'Ring', '{}')
                        """).param("id", service).param("organisation", organisation).update();
        return new AgreementBodies(name, service);
    }

    UUID service() {
        return service;
    }

    String partner() {
        return partner;
    }

    /** A whole agreement that can be taken as it is. */
    Map<String, Object> body() {
        var body = new HashMap<String, Object>();
        body.put("title", "Rooms for people who leave custody");
        body.put("partner", partner);
        body.put("services", List.of(service.toString()));
        body.put("effectiveFrom", "2026-01-01");
        body.put("effectiveTo", "2028-12-31");
        body.put("reviewDue", "2027-12-31");
        body.put("reTimeRunning", false);
        body.put("clauses", Map.of("C1", "Our service", "C9", Map.of("purpose", "Care")));
        body.put(
                "contacts",
                List.of(contact("LD", "MANAGER", "Our manager"), contact("PARTNER", "MANAGER", "Their manager")));
        body.put("serviceLevels", List.of(level("decide", 5)));
        return body;
    }

    Map<String, Object> with(String name, Object value) {
        var body = body();
        body.put(name, value);
        return body;
    }

    Map<String, Object> level(String id, int workingDays) {
        var level = new HashMap<String, Object>();
        level.put("id", id);
        level.put("clause", "C4.2");
        level.put("owedBy", "PARTNER");
        level.put("starts", "SENT");
        level.put("stops", "ACCEPTED");
        level.put("allowance", Map.of("kind", "WORKING_DAYS", "value", workingDays));
        level.put(
                "calendar",
                Map.of("zone", "Europe/London", "opening", Map.of("MONDAY", List.of(List.of("09:00", "17:00")))));
        level.put("warnLead", Map.of("kind", "WORKING_TIME", "value", "PT4H"));
        level.put("targetPercent", 90);
        level.put("pausable", true);
        level.put(
                "rungs",
                List.of(Map.of(
                        "kind", "WORKING_DAYS", "value", 1, "side", "PARTNER", "role", "MANAGER", "action", "TASK")));
        return level;
    }

    static Map<String, Object> contact(String side, String role, String name) {
        return Map.of("side", side, "role", role, "name", name, "email", "desk@example.org", "phone", "01632 960001");
    }
}
