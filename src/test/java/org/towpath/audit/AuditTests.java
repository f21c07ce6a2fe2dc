package org.towpath.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@TowpathTest
class AuditTests {

    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditVerification verification;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final EpisodeReference episode = new EpisodeReference(
            "LD-2001-%06d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000)));

    @Test
    void commitsWithTheWork() {
        transaction.executeWithoutResult(work -> {
            audit.record(AuditEntry.about(episode, "sample.done").of("T-1").with("count", 2));
            assertThat(lines()).isEmpty();
        });
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.seq()).isEqualTo(1);
            assertThat(line.account()).isEqualTo("system");
            assertThat(line.act()).isEqualTo("sample.done");
            assertThat(line.subject()).isEqualTo("T-1");
            assertThat(line.facts()).isEqualTo("{\"count\":\"2\"}");
        });
    }

    @Test
    void vanishesWithTheWork() {
        transaction.executeWithoutResult(work -> {
            audit.record(AuditEntry.about(episode, "sample.done"));
            work.setRollbackOnly();
        });
        assertThat(lines()).isEmpty();
    }

    @Test
    void refusalsStayWhenTheWorkFails() {
        transaction.executeWithoutResult(work -> {
            audit.record(AuditEntry.about(episode, "sample.done"));
            audit.recordAnyway(AuditEntry.about(episode, "sample.tried").refused());
            work.setRollbackOnly();
        });
        assertThat(lines())
                .extracting(AuditTrail.Line::act, AuditTrail.Line::outcome)
                .containsExactly(tuple("sample.tried", "REFUSED"));
    }

    @Test
    void writesAtOnceOutsideATransaction() {
        audit.record(AuditEntry.about(episode, "sample.seen"));
        assertThat(lines()).hasSize(1);
    }

    @Test
    void pagesFromTheNewestBack() {
        IntStream.rangeClosed(1, 5).forEach(n -> audit.record(AuditEntry.about(episode, "sample.seen")));
        var first = trail.of(episode, new PageRequest(3, null));
        assertThat(first.items()).extracting(AuditTrail.Line::seq).containsExactly(5L, 4L, 3L);
        var second = trail.of(episode, new PageRequest(3, first.next()));
        assertThat(second.items()).extracting(AuditTrail.Line::seq).containsExactly(2L, 1L);
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> trail.of(episode, new PageRequest(3, "x"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> writer = () -> {
                for (var n = 0; n < 10; n++) {
                    transaction.executeWithoutResult(work -> {
                        audit.record(AuditEntry.about(episode, "sample.seen"));
                        audit.record(AuditEntry.own("sample.listed").by("many-writers"));
                    });
                }
                return null;
            };
            for (var done : pool.invokeAll(List.of(writer, writer, writer, writer))) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(trail.of(episode, new PageRequest(200, null)).items()).hasSize(40);
        assertThat(verification.verify().breaks()).isEmpty();
    }

    @Test
    void theProductCannotRewriteIt() {
        audit.record(AuditEntry.about(episode, "sample.seen"));
        assertThatThrownBy(() -> jdbc.sql("update audit_entry set account = 'someone-else'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    @Transactional
    void whoeverRewritesItIsFound() {
        holdsThenBreaks("update audit_entry set account = 'someone-else' where seq = 2", 2, "not as it was written");
    }

    @Test
    @Transactional
    void whoeverDropsAnEntryIsFound() {
        holdsThenBreaks("delete from audit_entry where seq = 2", 2, "missing before");
    }

    @Test
    @Transactional
    void whoeverCutsTheEndIsFound() {
        holdsThenBreaks("delete from audit_entry where seq = 3", 3, "missing at the end");
    }

    @Test
    @Transactional
    void whoeverDropsAChainIsFound() {
        holdsThenBreaks("delete from audit_entry where seq > 0", 1, "all its entries");
    }

    private void holdsThenBreaks(String change, long seq, String why) {
        IntStream.rangeClosed(1, 3).forEach(n -> audit.append(List.of(pending())));
        assertThat(verification.verify().breaks()).isEmpty();
        jdbc.sql("reset role").update();
        jdbc.sql(change + " and chain = '" + AuditEntry.chainOf(episode) + "'").update();
        jdbc.sql("set role towpath_app").update();
        var found = verification.verify();
        assertThat(found.holds()).isFalse();
        assertThat(found.breaks()).singleElement().satisfies(broken -> {
            assertThat(broken.chain()).isEqualTo(AuditEntry.chainOf(episode));
            assertThat(broken.seq()).isEqualTo(seq);
            assertThat(broken.why()).contains(why);
        });
    }

    private Audit.Pending pending() {
        var at = Instant.parse("2026-11-21T09:30:00Z");
        return new Audit.Pending(
                AuditEntry.chainOf(episode),
                AuditEntry.about(episode, "sample.seen"),
                "practitioner",
                new Witness.Seen("practitioner", List.of("practitioner"), null),
                at,
                at);
    }

    private List<AuditTrail.Line> lines() {
        return trail.of(episode, new PageRequest(50, null)).items();
    }
}
