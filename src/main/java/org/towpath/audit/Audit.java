package org.towpath.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.platform.SystemTime;

/**
 * Writes down who saw and did what. Inside a transaction an entry is its last statement: it commits with the work or
 * not at all, and the chain is held for no longer than that. Outside one it is written at once. If it cannot be
 * written, what it was about does not happen.
 */
@Component
public class Audit {

    /** Name of the transactions in which nothing but the audit is written. */
    public static final String OWN_TRANSACTION = "audit";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditLog log;
    private final Witness witness;
    private final Clock clock;
    private final SystemTime system;
    private final TransactionTemplate ownTransaction;

    Audit(AuditLog log, Witness witness, Clock clock, SystemTime system, PlatformTransactionManager transactions) {
        this.log = log;
        this.witness = witness;
        this.clock = clock;
        this.system = system;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setName(OWN_TRANSACTION);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes an entry with the work of the running transaction, or by itself where none runs or it may only read. */
    public void record(AuditEntry entry) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            AuditAtCommit.of(this).add(seen(entry));
        } else {
            recordAnyway(entry);
        }
    }

    /**
     * Writes an entry with the work of the running transaction unless something is written about it anyway, so that no
     * change goes without one.
     */
    public void recordIfNothingElse(AuditEntry entry) {
        AuditAtCommit.of(this).ifNothingElse(seen(entry));
    }

    /** Writes an entry even if the running transaction fails: refusals and failed sign-ins. */
    public void recordAnyway(AuditEntry entry) {
        var seen = seen(entry);
        ownTransaction.executeWithoutResult(started -> append(List.of(seen)));
    }

    /** Appends to each chain in the order of its name: two transactions that write to the same chains never cross. */
    void append(List<Pending> entries) {
        var chains = new TreeMap<String, List<Pending>>();
        entries.forEach(entry -> chains.computeIfAbsent(entry.chain(), chain -> new ArrayList<>())
                .add(entry));
        chains.forEach(this::appendTo);
    }

    private void appendTo(String chain, List<Pending> entries) {
        var head = log.hold(chain);
        var seq = head.length();
        var previous = head.hash();
        for (var entry : entries) {
            var row = entry.at(++seq);
            var hash = row.hashAfter(previous);
            log.add(row, previous, hash);
            previous = hash;
        }
        log.moveHead(chain, seq, previous);
    }

    private Pending seen(AuditEntry entry) {
        var seen = witness.seen();
        var account = entry.account() == null ? seen.account() : entry.account();
        var chain = entry.chain() == null ? AuditEntry.chainOf(account) : entry.chain();
        return new Pending(chain, entry, account, seen, now(clock.instant()), now(system.now()));
    }

    /** PostgreSQL keeps microseconds; the hash must cover what will be read back. */
    private static Instant now(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** An entry with everything but its place. */
    record Pending(String chain, AuditEntry entry, String account, Witness.Seen seen, Instant at, Instant writtenAt) {

        AuditRow at(long seq) {
            return new AuditRow(
                    chain,
                    seq,
                    at,
                    writtenAt,
                    account,
                    seen.roles().stream().sorted(Comparator.naturalOrder()).toList(),
                    entry.act(),
                    entry.outcome().name(),
                    episode(),
                    entry.subject(),
                    json(entry.facts()),
                    seen.origin());
        }

        private @Nullable String episode() {
            var episode = entry.episode();
            return episode == null ? null : episode.value();
        }
    }

    private static String json(Map<String, String> facts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(facts));
        } catch (JsonProcessingException textsAlwaysWork) {
            throw new IllegalStateException(textsAlwaysWork);
        }
    }
}
