package org.towpath.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** No container engine runs in the build, so the compose file is read and held against what the product takes. */
class ComposeFileTests {

    private static Map<String, Object> compose;

    @BeforeAll
    static void read() throws IOException {
        compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
    }

    @Test
    void hasTheWholeTopology() {
        assertThat(services()).containsOnlyKeys("database", "balancer", "node-1", "node-2", "mail");
    }

    @Test
    void nodesAreIdenticalButForTheirPort() {
        assertThat(service("node-1").get("environment"))
                .isEqualTo(service("node-2").get("environment"));
        assertThat(service("node-1").get("volumes")).isEqualTo(service("node-2").get("volumes"));
        assertThat(service("node-1").get("command"))
                .isNotEqualTo(service("node-2").get("command"));
    }

    @Test
    void nodesListenWhereDemoAccountsMayExist() {
        for (var node : List.of("node-1", "node-2")) {
            assertThat(service(node))
                    .containsEntry("network_mode", "service:balancer")
                    .doesNotContainKey("ports");
            assertThat((List<?>) service(node).get("command"))
                    .noneMatch(word -> word.toString().contains("address"));
        }
    }

    @Test
    void balancerAsksEachNodeWhetherItIsReady() {
        var content = ((Map<?, ?>) ((Map<?, ?>) compose.get("configs")).get("balancer"))
                .get("content")
                .toString();

        assertThat(content).contains("GET /actuator/health/readiness", "127.0.0.1:8081", "127.0.0.1:8082");
    }

    @Test
    void nothingIsOpenBeyondThisMachine() {
        assertThat(services().values())
                .extracting(service -> ((Map<?, ?>) service).get("ports"))
                .filteredOn(ports -> ports != null)
                .allSatisfy(ports -> assertThat((List<?>) ports)
                        .allMatch(port -> port.toString().startsWith("127.0.0.1:")));
    }

    @Test
    void holdsNoSecret() throws IOException {
        assertThat(Files.readAllLines(Path.of("docker-compose.yml")))
                .filteredOn(line -> line.contains("PASSWORD:"))
                .isNotEmpty()
                .allMatch(line -> line.contains("${"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> services() {
        return (Map<String, Object>) compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(String name) {
        return (Map<String, Object>) services().get(name);
    }
}
