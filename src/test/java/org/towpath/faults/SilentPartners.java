package org.towpath.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.client.ApiClient;
import org.towpath.client.RunningProduct;
import org.towpath.client.WholeCase;
import org.towpath.fixture.SampleAgreement;

import static org.towpath.fixture.SampleAgreement.level;
import static org.towpath.fixture.SampleAgreement.rung;

/**
 * Partners that promised two answers within hours and give none: each promise has two steps within a day of the sending
 * and a third a week later. What was done about that is read from the database, past the product.
 */
final class SilentPartners {

    /** How many steps of each referral are due within a day. */
    static final int STEPS_OF_A_REFERRAL = 4;

    private static final int AT_WORK = 4;
    private static final int OF_A_CASE = 3;

    private final JdbcClient jdbc;
    private final List<SampleAgreement> agreements = new ArrayList<>();

    /** @param database one that a node has started on before, so that its tables and services are there */
    SilentPartners(EmbeddedPostgres database) {
        jdbc = JdbcClient.create(database.getPostgresDatabase());
        for (var name : List.of("Ida Marsh", "Noor Haddad", "Tom Birch")) {
            agreements.add(agreed(name));
        }
    }

    private SampleAgreement agreed(String lead) {
        var since = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var agreed = new SampleAgreement(jdbc, since);
        agreed.version(
                1,
                since,
                level("acknowledge", "ACKNOWLEDGED", 3, rung("NOTIFY", 2), rung("TASK", 6), rung("DISPUTE", 168)),
                level("decide", "ACCEPTED", 4, rung("NOTIFY", 1), rung("NOTIFY", 8), rung("DISPUTE", 168)));
        jdbc.sql("update agreement_contact set name = :name where agreement_id = :agreement and side = 'PARTNER'")
                .param("name", lead)
                .param("agreement", agreed.agreement)
                .update();
        return agreed;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    int many() {
        return agreements.size();
    }

    /** Sends so many referrals to them, each partner in turn, as practitioners do. */
    void getReferrals(RunningProduct product, int referrals) throws Exception {
        var people = Executors.newFixedThreadPool(AT_WORK);
        try {
            var sent = new ArrayList<Future<?>>();
            for (var first = 0; first < referrals; first += OF_A_CASE) {
                var from = first;
                sent.add(people.submit(() -> refer(product, from, Math.min(referrals, from + OF_A_CASE))));
            }
            for (var one : sent) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private void refer(RunningProduct product, int from, int to) {
        var work = new WholeCase(product::as);
        var episode = work.register("RC/27/" + (100_000 + from));
        work.toStage(episode, "REFERRAL");
        ApiClient client = product.as("practitioner");
        for (var n = from; n < to; n++) {
            var service = agreements.get(n % agreements.size()).service;
            var wanted = Map.of(
                    "need", "MENTAL_HEALTH", "service", service.toString(), "priority", "ROUTINE", "consent", "GIVEN");
            var made = client.post("/api/v1/episodes/" + episode + "/referrals", wanted)
                    .expect(201);
            if (!made.path("state").asText().equals("SENT")) {
                throw new AssertionError("Not sent: " + made);
            }
        }
    }

    /** Moves the common time ahead under the nodes' feet: nothing rings on the way. */
    void timePasses(Duration by) {
        jdbc.sql("update training_clock set offset_seconds = offset_seconds + :by where id = 1")
                .param("by", by.toSeconds())
                .update();
    }

    /** How many steps were taken. */
    int steps() {
        return count("select count(*) from promise_step s join promise_clock c on c.id = s.clock_id where %s");
    }

    /** How each clock was climbed: number, and whether anybody was told, in the order it was done. */
    List<String> climbed() {
        return jdbc.sql("""
                        select string_agg(s.n || case when s.told then ' told' else ' passed' end, ', '
                            order by s.fired_at, s.n)
                        from promise_clock c left join promise_step s on s.clock_id = c.id where %s group by c.id
                        """.formatted(mine())).query(String.class).list();
    }

    /** Messages about steps of theirs, by how they fared. */
    List<String> messages() {
        return jdbc.sql("""
                        select m.state || ' ' || count(*) || ' to ' || m.recipient_name
                        from message m join promise_clock c on m.dedupe_key like 'step:' || c.id || ':%%'
                        where %s group by m.state, m.recipient_name order by m.recipient_name, m.state
                        """.formatted(mine())).query(String.class).list();
    }

    /** Steps that told somebody and left no message. */
    int stepsWithoutMessage() {
        return count("""
                select count(*) from promise_step s join promise_clock c on c.id = s.clock_id
                where s.told and %s and not exists (
                    select from message m where m.dedupe_key like 'step:' || c.id || ':%%:' || s.n)
                """);
    }

    /** Steps of which more than one message was written. */
    List<String> toldTwice() {
        return jdbc.sql("""
                        select c.id || ' ' || s.n from promise_step s join promise_clock c on c.id = s.clock_id
                        join message m on m.dedupe_key like 'step:' || c.id || ':%%:' || s.n
                        where %s group by c.id, s.n having count(*) > 1
                        """.formatted(mine())).query(String.class).list();
    }

    /** Lists of many steps, by whom they went to. */
    List<String> digests() {
        return jdbc.sql("""
                        select recipient_name from message where template = 'digest' and recipient_kind = 'PARTNER'
                        order by 1
                        """).query(String.class).list();
    }

    private int count(String sql) {
        return jdbc.sql(sql.formatted(mine())).query(Integer.class).single();
    }

    private String mine() {
        var ids = new ArrayList<String>();
        agreements.forEach(it -> ids.add("'" + it.agreement + "'"));
        return "c.agreement_id in (" + String.join(",", ids) + ")";
    }
}
