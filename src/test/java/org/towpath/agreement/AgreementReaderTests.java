package org.towpath.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What cannot be taken is refused with the field and the reason. */
@TowpathTest
class AgreementReaderTests {

    @Autowired
    AgreementReader reader;

    @Autowired
    JdbcClient jdbc;

    private AgreementBodies bodies;

    @BeforeEach
    void aPartner() {
        bodies = AgreementBodies.withAPartnerOfItsOwn(jdbc);
    }

    @Test
    void aWholeAgreementIsTaken() {
        var draft = reader.read(bodies.body());

        assertThat(draft.services()).containsExactly(bodies.service());
        assertThat(draft.effectiveFrom()).hasToString("2026-01-01T00:00:00Z");
        assertThat(draft.effectiveTo()).as("the last day is whole").hasToString("2029-01-01T00:00:00Z");
    }

    @Test
    void anAllowanceInWeeksIsRefused() {
        assertThat(refusals(level("allowance", Map.of("kind", "ELAPSED", "value", "P2W"))))
                .containsExactly("serviceLevels[0].allowance.value");
        assertThat(message(level("allowance", Map.of("kind", "ELAPSED", "value", "P2W"))))
                .contains("Days, weeks and months have no fixed length here");
    }

    @Test
    void aStepThatReachesNobodyIsRefused() {
        assertThat(refusals(level("rungs", List.of(rung("PARTNER", "HEAD_OF_SERVICE")))))
                .containsExactly("serviceLevels[0].rungs[0].role");
        assertThat(refusals(bodies.with(
                        "contacts",
                        List.of(Map.of("side", "PARTNER", "role", "MANAGER", "name", "No number, no address")))))
                .containsExactly("serviceLevels[0].rungs[0].role");
    }

    @Test
    void aStepToOneOfOurOwnRolesReachesWhoeverHoldsIt() {
        assertThat(reader.read(level("rungs", List.of(rung("LD", "operational-manager")))))
                .isNotNull();
    }

    @Test
    void aPromiseMayCountInThePartnersHoursOrOurs() {
        assertThat(reader.read(level("calendar", Map.of("of", "SERVICE")))).isNotNull();
        assertThat(reader.read(level("calendar", Map.of("of", "LD")))).isNotNull();
        assertThat(refusals(level("calendar", Map.of("of", "SOMEBODY"))))
                .containsExactly("serviceLevels[0].calendar.of");
        assertThat(refusals(level("calendar", Map.of("of", "LD", "zone", "Europe/London"))))
                .containsExactly("serviceLevels[0].calendar.zone");
    }

    @Test
    void aReviewAfterTheEndIsRefused() {
        assertThat(refusals(bodies.with("reviewDue", "2029-02-01"))).containsExactly("reviewDue");
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        var body = bodies.with("effectiveTo", "2025-12-30");
        body.remove("reviewDue");

        assertThat(refusals(body)).containsExactly("effectiveTo");
    }

    @Test
    void aWarningAsLongAsTheAllowanceIsRefused() {
        var hours = level("allowance", Map.of("kind", "WORKING_TIME", "value", "PT4H"));

        assertThat(refusals(hours)).containsExactly("serviceLevels[0].warnLead.value");
    }

    @Test
    void aStopBeforeTheStartIsRefused() {
        assertThat(refusals(level("stops", "SENT"))).containsExactly("serviceLevels[0].stops");
    }

    @Test
    void anUnknownEventClauseOrPropertyIsRefused() {
        assertThat(refusals(level("starts", "WHENEVER"))).containsExactly("serviceLevels[0].starts");
        assertThat(refusals(level("clause", "C12"))).containsExactly("serviceLevels[0].clause");
        assertThat(refusals(level("unit", "WEEK"))).containsExactly("serviceLevels[0].unit");
        assertThat(refusals(bodies.with("clauses", Map.of("C12", "x")))).containsExactly("clauses.C12");
        assertThat(refusals(bodies.with("colour", "blue"))).containsExactly("colour");
    }

    @Test
    void aCalendarThatNeverOpensIsRefusedWhereOpenTimeCounts() {
        assertThat(refusals(level("calendar", Map.of("zone", "Europe/London"))))
                .containsExactly("serviceLevels[0].calendar.opening");
    }

    @Test
    void aPartnerOrServiceNotInTheDirectoryIsRefused() {
        assertThat(refusals(bodies.with("partner", "Nobody we know"))).contains("partner");
        assertThat(refusals(bodies.with("services", List.of("Not theirs")))).containsExactly("services[0]");
        assertThat(refusals(bodies.with("services", List.of()))).containsExactly("services");
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        assertThat(refusals(Map.of())).contains("title", "partner", "services", "effectiveFrom");
    }

    private Map<String, Object> level(String name, Object value) {
        var level = new HashMap<>(bodies.level("decide", 5));
        level.put(name, value);
        return bodies.with("serviceLevels", List.of(level));
    }

    private static Map<String, Object> rung(String side, String role) {
        return Map.of("kind", "WORKING_DAYS", "value", 1, "side", side, "role", role, "action", "NOTIFY");
    }

    private List<String> refusals(Map<String, ?> body) {
        return refused(body).stream().map(FieldError::field).toList();
    }

    private String message(Map<String, ?> body) {
        return refused(body).get(0).message();
    }

    private List<FieldError> refused(Map<String, ?> body) {
        return catchThrowableOfType(InvalidInput.class, () -> reader.read(body)).errors();
    }
}
