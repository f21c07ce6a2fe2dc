package org.towpath.opening.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;
import org.towpath.fixture.SampleAgreement;
import org.towpath.web.Times;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendars as another system talks about them. */
@TowpathTest
class CalendarsApiTests {

    private static final String PATH = "/api/v1/calendars";
    private static final List<List<String>> MORNING = List.of(List.of("09:00", "12:00"));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private ApiClient as(String account) {
        return new ApiClient("http://127.0.0.1:" + port, account, "only-for-tests");
    }

    private String service() {
        return PATH + "/" + new SampleAgreement(jdbc, clock.instant().minus(Duration.ofDays(1))).service;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ENGLAND);
    }

    @Test
    void sitesComeFirstAndEveryDemoSiteSaysWhenWeAreThere() {
        var first = as("practitioner").get(PATH + "?kind=SITE&limit=200").expect(200);
        var suite = named(first, "Riverside Custody Suite");
        var court = named(first, "Westmoor Magistrates' Court");

        assertThat(suite.get("words").asText()).isEqualTo("every day, all day");
        assertThat(suite.get("version").asInt()).isEqualTo(1);
        assertThat(court.get("words").asText())
                .isEqualTo("Monday to Friday 09:00 to 17:00; Saturday 09:00 to 12:30, closed on bank holidays");
        var some = as("partner").get(PATH + "?limit=2").expect(200);
        var more = as("partner")
                .get(PATH + "?limit=2&after=" + some.get("next").asText())
                .expect(200);
        assertThat(some.get("items")).hasSize(2);
        assertThat(more.get("items").get(0).get("id"))
                .isNotEqualTo(some.get("items").get(1).get("id"));
        as("practitioner").get(PATH + "?kind=OTHER").expect(422);
        as("practitioner").get(PATH + "?limit=201").expect(422);
        as("practitioner").get(PATH + "/nobody").expect(404);
    }

    @Test
    void aServiceNobodyWroteHoursForKeepsOfficeHours() {
        var calendar = as("practitioner").get(service()).expect(200);

        assertThat(calendar.get("last").asInt()).isZero();
        assertThat(calendar.at("/inForce/words").asText())
                .isEqualTo("Monday to Friday 09:00 to 17:00, closed on bank holidays");
        assertThat(calendar.get("days")).hasSize(14);
        assertThat(calendar.get("days").get(0).get("date").asText()).isEqualTo(today().toString());
    }

    @Test
    void aNewVersionIsNumberedSaysWhyAndLeavesTheOthersAsTheyWere() {
        var path = service();
        var closed = today().plusDays(3).toString();
        var body = Map.of(
                "why",
                "Told by their manager",
                "opening",
                Map.of("MONDAY", MORNING),
                "closures",
                List.of(Map.of("date", closed, "reason", "Staff training")),
                "extraOpenings",
                Map.of(today().plusDays(4).toString(), MORNING));

        var made = as("senior-administrator").post(path + "/versions", body).expect(201);

        assertThat(made.at("/inForce/n").asInt()).isEqualTo(2);
        assertThat(made.at("/inForce/words").asText()).isEqualTo("Monday 09:00 to 12:00");
        assertThat(made.at("/inForce/calendar/closures/0/reason").asText()).isEqualTo("Staff training");
        assertThat(made.get("versions").findValuesAsText("why"))
                .containsExactly("Told by their manager", "As the directory said");
        assertThat(made.get("days").get(4).get("closedBecause").isNull()).isTrue();
        var id = path.substring(PATH.length() + 1);
        assertThat(as("practitioner")
                        .get("/api/v1/services/" + id)
                        .expect(200)
                        .at("/opening/MONDAY/0/1")
                        .asText())
                .as("the directory follows")
                .isEqualTo("12:00");

        var outside = as("partner").get(path).expect(200);
        assertThat(outside.findValuesAsText("why")).as("what a colleague typed").containsOnly("");
        assertThat(outside.findValuesAsText("recordedBy")).containsOnly("");
        assertThat(outside.at("/inForce/words").asText()).isEqualTo("Monday 09:00 to 12:00");

        var late = new java.util.HashMap<String, Object>(body);
        late.put("seen", 1);
        late.put("opening", Map.of("TUESDAY", MORNING));
        as("senior-administrator").post(path + "/versions", late).expect(409);
        as("senior-administrator").post(path + "/versions", body).expect(422);
    }

    @Test
    void whatCannotBeTakenIsNamed() {
        var path = service();
        var refused = as("operational-manager")
                .post(
                        path + "/versions",
                        Map.of(
                                "opening",
                                Map.of("MONDAY", List.of(List.of("17:00", "09:00")), "FUNDAY", MORNING),
                                "closures",
                                List.of("2026-12-24", "Christmas"),
                                "extraOpenings",
                                Map.of("2026-12-24", List.of(List.of("09:00"))),
                                "holidays",
                                "scotland",
                                "validFrom",
                                "2020-01-01",
                                "colour",
                                "green"))
                .expect(422);

        assertThat(refused.get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "opening.MONDAY[0]",
                        "opening.FUNDAY",
                        "closures[1]",
                        "extraOpenings.2026-12-24[0]",
                        "holidays",
                        "validFrom",
                        "why",
                        "colour");
        assertThat(as("operational-manager")
                        .post(path + "/versions/preview", Map.of("opening", Map.of()))
                        .expect(422)
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactly("opening");
        as("practitioner")
                .post(path + "/versions", Map.of("opening", Map.of("MONDAY", MORNING), "why", "Mine"))
                .expect(403);
        var preview = as("operational-manager")
                .post(path + "/versions/preview", Map.of("opening", Map.of("MONDAY", MORNING)))
                .expect(200);
        assertThat(preview.get("touched").asInt()).isZero();
        assertThat(preview.get("complete").asBoolean()).isTrue();
    }

    @Test
    void whatWaitsForALaterDayCountsFromThen() {
        var path = service();
        var later = today().plusDays(20);
        var made = as("operational-manager")
                .post(
                        path + "/versions",
                        Map.of(
                                "opening",
                                Map.of("MONDAY", MORNING),
                                "validFrom",
                                later.toString(),
                                "why",
                                "Fewer staff from then on"))
                .expect(201);

        assertThat(made.at("/inForce/n").asInt()).isEqualTo(1);
        assertThat(made.at("/waiting/0/n").asInt()).isEqualTo(2);
        assertThat(made.at("/waiting/0/validFrom").asText())
                .isEqualTo(later.atStartOfDay(Times.ENGLAND).toInstant().toString());
        assertThat(as("operational-manager")
                        .post(path + "/versions", Map.of("opening", Map.of("FRIDAY", MORNING), "why", "Sooner"))
                        .expect(422)
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactly("validFrom");
    }

    @Test
    void bankHolidaysReachAsFarAsTheyArePublished() {
        var list = as("practitioner").get(PATH + "/bank-holidays").expect(200);
        assertThat(list.get("lastYear").asInt()).isGreaterThanOrEqualTo(2027);
        assertThat(list.get("days").findValuesAsText("name")).contains("Good Friday");

        var change = PATH + "/bank-holidays/versions";
        var refused = as("operational-manager")
                .post(change, Map.of("date", "2099-05-01", "name", "Coronation", "why", "London Gazette"))
                .expect(422);
        assertThat(refused.get("errors").findValuesAsText("field")).containsExactly("date");
        assertThat(as("operational-manager")
                        .post(change, Map.of("name", "Coronation"))
                        .expect(422)
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("date", "why");
        as("operational-manager")
                .post(change, Map.of("date", "2027-03-26", "name", "Good Friday", "why", "Known already"))
                .expect(422);
        assertThat(as("operational-manager")
                        .post(
                                change,
                                Map.of(
                                        "date",
                                        today().minusDays(1).toString(),
                                        "name",
                                        "Yesterday",
                                        "why",
                                        "Told too late"))
                        .expect(422)
                        .get("errors")
                        .findValuesAsText("message"))
                .containsExactly("Choose today or a later day");
        as("senior-administrator")
                .post(change, Map.of("date", "2027-05-04", "name", "Coronation", "why", "London Gazette"))
                .expect(403);
    }

    @Test
    void decisionsNameTheirClocks() {
        var path = PATH + "/decisions";
        assertThat(as("operational-manager")
                        .post(path, Map.of("decision", "MAYBE", "touched", List.of("x")))
                        .expect(422)
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("decision", "touched[0]");
        assertThat(as("operational-manager")
                        .post(path, Map.of("decision", "KEEP"))
                        .expect(422)
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactly("touched");
        assertThat(as("operational-manager")
                        .post(
                                path,
                                Map.of(
                                        "decision",
                                        "KEEP",
                                        "touched",
                                        List.of("00000000-0000-0000-0000-000000000001"),
                                        "why",
                                        "x".repeat(301)))
                        .expect(422)
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactly("why");
        as("operational-manager")
                .post(path, Map.of("decision", "KEEP", "calendar", "bank-holidays"))
                .expect(422);
        as("practitioner").post(path, Map.of("decision", "KEEP")).expect(403);
        as("practitioner").get(PATH + "/touched").expect(403);
        as("operational-manager").get(PATH + "/touched?limit=0").expect(422);
        as("operational-manager").get(PATH + "/touched?calendar=bank-holidays").expect(422);
    }

    private static JsonNode named(JsonNode page, String name) {
        for (var item : page.get("items")) {
            if (item.get("name").asText().equals(name)) {
                return item;
            }
        }
        throw new AssertionError("No " + name);
    }
}
