package org.towpath.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.towpath.client.ApiClient;
import org.towpath.client.Balancer;
import org.towpath.client.RunningProduct;
import org.towpath.client.WholeCase;

import static org.assertj.core.api.Assertions.assertThat;

/** What docker-compose.yml describes, as processes: an external PostgreSQL, two nodes, a balancer before them. */
class TwoNodesFaultTests {

    private static final String DEMO = "--towpath.demo.enabled=true";
    private static final String NOBODY = "--towpath.demo.people=0";

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void aCaseIsWorkedOnBothNodesAndOutlivesOne() throws IOException {
        try (var database = EmbeddedPostgres.start()) {
            var environment = Map.of(
                    "SPRING_DATASOURCE_URL", database.getJdbcUrl("postgres", "postgres"),
                    "SPRING_DATASOURCE_USERNAME", "postgres",
                    "SPRING_DATASOURCE_PASSWORD", "postgres");
            var java = Path.of(System.getProperty("java.home"));
            try (var one = RunningProduct.start(java, environment, first, DEMO, NOBODY);
                    var two = RunningProduct.start(java, environment, second, DEMO, NOBODY);
                    var balancer = new Balancer(List.of(one.url(), two.url()))) {
                var work = new WholeCase(account -> new ApiClient(balancer.url(), account, RunningProduct.PASSWORD));

                var whole = work.register("RC/26/910001");
                assertThat(work.toClosure(whole)).last().isEqualTo("CLOSED");

                var halfway = work.register("RC/26/910002");
                one.kill();
                assertThat(work.toClosure(halfway)).last().isEqualTo("CLOSED");
            }
        }
    }
}
