package org.towpath.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/** A team does what there is to do on a case, always by first answers, and looks at each page on the way. */
final class CaseSteps {

    /** Who does what the practitioner may not, in the order in which they are asked. */
    private static final List<String> STAFF = List.of(
            "practitioner", "specialist", "str-worker", "administrator", "operational-manager", "peer-supporter");

    private static final int MOST_STEPS = 60;

    private final Team team;
    private final Instant now;

    CaseSteps(Team team, Instant now) {
        this.team = team;
        this.now = now;
    }

    /** Goes on until the case is at this stage; answers every stage it came through, in order. */
    List<String> until(String reference, String wanted) {
        var stages = new ArrayList<String>();
        for (var step = 0; step < MOST_STEPS && !stages.contains(wanted); step++) {
            var stage = stage(reference);
            if (!stages.contains(stage)) {
                stages.add(stage);
            }
            if (!stage.equals(wanted)) {
                doNextTask(reference);
            }
        }
        return stages;
    }

    private String stage(String reference) {
        var desk = team.desk("practitioner").open("/episodes/" + reference);
        return desk.page().locator("#now ~ p .nhsuk-tag").first().innerText().strip();
    }

    private void doNextTask(String reference) {
        for (var account : STAFF) {
            var desk = team.desk(account).open("/episodes/" + reference);
            var links = desk.page().locator("#now ~ ul a");
            if (links.count() > 0) {
                links.first().click();
                desk.page().waitForLoadState();
                answer(desk);
                return;
            }
        }
        throw new AssertionError("Nobody has anything to do on " + reference);
    }

    private void answer(Desk desk) {
        var name = desk.heading();
        new FirstAnswers(desk.page(), now).fill();
        desk.picture("task-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                .isAccessible();
        desk.press("Save and complete");
        assertThat(desk.page().locator(".nhsuk-error-summary").count())
                .as("%s by first answers: %s", name, desk.text())
                .isZero();
    }
}
