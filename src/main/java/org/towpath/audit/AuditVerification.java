package org.towpath.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes every chain from its beginning. Even who may rewrite the table cannot rewrite it unseen. */
@Component
public class AuditVerification {

    private static final int AT_ONCE = 2_000;
    private static final int BREAKS_SHOWN = 20;

    private final AuditLog log;
    private final JdbcClient jdbc;

    AuditVerification(AuditLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * What was found.
     *
     * @param breaks the first places where a chain does not hold; empty where all do
     */
    public record Finding(boolean holds, int chains, long entries, List<Break> breaks) {}

    /**
     * A place where a chain does not hold.
     *
     * @param seq the first entry that is wrong or missing
     * @param why in plain English
     */
    public record Break(String chain, long seq, String why) {}

    /** Reads all chains as they stood at one moment; writers go on meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Finding verify() {
        var check = new Check(heads());
        var batch = log.following("", 0, AT_ONCE);
        while (!batch.isEmpty()) {
            batch.forEach(check::read);
            var last = batch.get(batch.size() - 1).row();
            batch = log.following(last.chain(), last.seq(), AT_ONCE);
        }
        return check.finding();
    }

    private Map<String, AuditLog.Head> heads() {
        var heads = new HashMap<String, AuditLog.Head>();
        jdbc.sql("select chain, length, head from audit_chain").query(row -> {
            heads.put(row.getString("chain"), new AuditLog.Head(row.getLong("length"), row.getString("head")));
        });
        return heads;
    }

    /** Walks along the chains, remembering where it stands. */
    private static final class Check {

        private final Map<String, AuditLog.Head> missing;
        private final int chains;
        private final List<Break> breaks = new ArrayList<>();
        private String chain = "";
        private long seq;
        private String hash = AuditRow.BEGINNING;
        private boolean broken;
        private long entries;

        Check(Map<String, AuditLog.Head> heads) {
            this.missing = heads;
            this.chains = heads.size();
        }

        void read(AuditLog.Kept kept) {
            if (!kept.row().chain().equals(chain)) {
                close();
                begin(kept.row().chain());
            }
            entries++;
            seq++;
            if (kept.row().seq() != seq) {
                broken("entries are missing before the next");
                seq = kept.row().seq();
            } else if (!kept.previous().equals(hash)) {
                broken("does not follow the entry before it");
            } else if (!kept.row().hashAfter(hash).equals(kept.hash())) {
                broken("is not as it was written");
            }
            hash = kept.hash();
        }

        Finding finding() {
            close();
            missing.forEach((name, head) -> {
                if (head.length() > 0) {
                    breaks.add(new Break(name, 1, "all its entries are missing"));
                }
            });
            return new Finding(
                    breaks.isEmpty(),
                    chains,
                    entries,
                    breaks.stream().limit(BREAKS_SHOWN).toList());
        }

        private void begin(String name) {
            chain = name;
            seq = 0;
            hash = AuditRow.BEGINNING;
            broken = false;
        }

        private void close() {
            if (chain.isEmpty()) {
                return;
            }
            var head = missing.remove(chain);
            if (head == null || head.length() != seq || !head.hash().equals(hash)) {
                seq++;
                broken("entries are missing at the end");
            }
        }

        /** One break a chain: after it everything else is wrong too. */
        private void broken(String why) {
            if (!broken) {
                breaks.add(new Break(chain, seq, why));
                broken = true;
            }
        }
    }
}
