package org.towpath.calendar;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.fixture.Waiting;
import org.towpath.shared.MovedOn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nobody overwrites hours that they have not seen, however close the two come. */
@TowpathTest
class CalendarVersionsTests {

    private static final LocalDate DAY = LocalDate.of(2028, 3, 14);

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final CalendarOwner owner = CalendarOwner.service(UUID.randomUUID());

    @Test
    void whoeverWritesWhileAnotherDoesComesTooLate() {
        adjust(0, hours -> hours.closedOn(DAY, "Staff training"));

        assertThatThrownBy(() -> adjust(2, hours -> {
                    adjust(2, other -> other.closedOn(DAY.plusDays(1), "Moving house"));
                    return hours.closedOn(DAY.plusDays(2), "Party");
                }))
                .isInstanceOf(MovedOn.class);

        assertThat(calendars.last(owner)).isEqualTo(3);
    }

    @Test
    void ofTwoWhoWriteTheFirstVersionOneComesTooLate() {
        CompletableFuture<Void> second = anew().execute(status -> {
            calendars.adjust(owner, 0, hours -> hours.closedOn(DAY, "Staff training"), "Rang", "first");
            var other = CompletableFuture.runAsync(() -> adjust(0, hours -> hours.closedOn(DAY.plusDays(1), "Party")));
            Waiting.untilBlocked(jdbc, other);
            return other;
        });

        assertThatThrownBy(() -> second.orTimeout(20, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(MovedOn.class);
        assertThat(calendars.versions(owner))
                .extracting(CalendarVersion::recordedBy)
                .containsExactly("first", "system");
    }

    private void adjust(int seen, UnaryOperator<OpeningHours> change) {
        anew().executeWithoutResult(
                        status -> calendars.adjust(owner, seen, change, "They rang", "senior-administrator"));
    }

    private TransactionTemplate anew() {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
