package org.towpath.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.agreement.Figure;
import org.towpath.agreement.FigurePeriod;
import org.towpath.promise.FigureClocks;
import org.towpath.shared.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** A promise is counted under its service level, whatever name the model waits for it by, and said in words (S-24). */
@TowpathTest
class FiguresByServiceLevelTests {

    @Autowired
    ReviewedAgreement reviewed;

    @Autowired
    AgreementPerformance performance;

    @Autowired
    FigureClocks figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void countsAndTargetOfOnePromiseStandInOneLine() {
        var urgent = new HashMap<>(ReviewedAgreement.level("offer-urgent", "APPOINTMENT_OFFERED", 24));
        urgent.put("appliesIf", Map.of("priority", List.of("URGENT")));
        var routine = new HashMap<>(ReviewedAgreement.level("sl-4", "APPOINTMENT_OFFERED", 24));
        routine.put("appliesIf", Map.of("priority", List.of("ROUTINE")));
        var agreed = reviewed.agreed(List.of(ReviewedAgreement.level("feedback", "ENGAGED", 72), urgent, routine));
        reviewed.sent(agreed, 30);

        var lines = performance.of(agreed.id(), Actor.system());

        assertThat(lines)
                .extracting(AgreementPerformance.Line::promise)
                .containsExactly("feedback", "offer-urgent", "sl-4");
        assertThat(line(lines, "feedback").running()).isOne();
        assertThat(line(lines, "feedback").target()).isEqualTo(90);
        assertThat(line(lines, "feedback").inWords()).contains("we hear whether the person is engaging");
        assertThat(line(lines, "offer-urgent").missed()).isZero();
        assertThat(line(lines, "sl-4").missed()).isOne();
        assertThat(line(lines, "sl-4").inWords()).endsWith("Only for: priority routine.");
        assertThat(line(lines, "offer-urgent").inWords()).endsWith("Only for: priority urgent.");

        var asked = new FigureClocks.Asked(agreed.id(), "sl-4", Figure.MISSED, FigurePeriod.ALL);
        var behind = figures.list(asked, reviewed.manager(), PageRequest.of(10, null));
        assertThat(behind.items().size() + behind.others()).isOne();
    }

    @Test
    void aClockFromBeforeFindsThePromiseItWasPinnedWith() throws IOException {
        var agreed = reviewed.agreed(List.of(ReviewedAgreement.level("feedback", "ENGAGED", 72)));
        reviewed.sent(agreed, 1);
        var migration = new ClassPathResource("db/migration/V26__service_level_of_clock.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        var known = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("update promise_clock set service_level = null").update();
            jdbc.sql(migration
                            .substring(migration.indexOf("update promise_clock"))
                            .replace(";", ""))
                    .update();
            return jdbc.sql(
                            "select service_level from promise_clock where agreement_id = :id and promise = 'engagement'")
                    .param("id", agreed.id())
                    .query(String.class)
                    .single();
        });
        assertThat(known).isEqualTo("feedback");
    }

    @Test
    void aPictureBreaksTheSentenceIntoLinesThatFit() {
        assertThat(PackSheet.broken("The partner promises that a first appointment is offered within 2 hours."))
                .containsExactly("The partner promises that a first appointment is", "offered within 2 hours.");
    }

    private static AgreementPerformance.Line line(List<AgreementPerformance.Line> lines, String promise) {
        return lines.stream()
                .filter(it -> it.promise().equals(promise))
                .findFirst()
                .orElseThrow();
    }
}
