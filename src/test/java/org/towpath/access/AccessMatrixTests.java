package org.towpath.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.towpath.TowpathTest;
import org.towpath.architecture.GeneratedDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TowpathTest
class AccessMatrixTests {

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    AccessMatrix matrix;

    @Test
    void everyEndpointStandsInTheFile() {
        var missing = new TreeSet<>(endpoints());
        missing.removeAll(lines());
        assertThat(missing)
                .as("endpoints nobody may call because access-matrix.yml has no line for them")
                .isEmpty();
    }

    @Test
    void everyLineHasAnEndpoint() {
        var left = new TreeSet<>(lines());
        left.removeAll(endpoints());
        assertThat(left)
                .as("lines of access-matrix.yml that no controller answers")
                .isEmpty();
    }

    @Test
    void everyShutPathIsThere() {
        var patterns = infos().flatMap(info -> info.getPatternValues().stream()).collect(Collectors.toSet());
        assertThat(patterns).containsAll(AccessMatrixFile.shut().keySet());
    }

    @Test
    void linesThatShowACaseNameItInTheirPath() {
        assertThat(matrix.rules().stream()
                        .filter(rule -> rule.look() == AccessRule.Look.CASE)
                        .filter(rule -> !rule.path().getPatternString().contains("{")))
                .isEmpty();
    }

    @Test
    void thePageOfDocumentationShowsTheFile() throws IOException {
        GeneratedDocument.at(Path.of("src/docs/access.md")).shows(AccessPage.of(matrix.rules()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v1/audit/verification, GET /api/v1/audit/verification",
        "HEAD, /api/v1/audit/verification, GET /api/v1/audit/verification",
        "GET,  /assets/a/b.css,            GET /assets/**",
        "GET,  /api/v1/episodes/LD-1,      GET /api/v1/episodes/{reference}",
        "POST, /api/v1/audit/verification, ",
        "GET,  /api/v1/audit/verification/, ",
        "GET,  /API/v1/audit/verification, ",
        "GET,  /api/v1/audit%2Fverification, ",
        "GET,  /api/v1/episodes/x/y/z/z, "
    })
    void readsAPathAsTheDispatcherDoes(String method, String path, String line) {
        assertThat(matrix.of(new MockHttpServletRequest(method, path)).map(AccessRule::toString))
                .isEqualTo(java.util.Optional.ofNullable(line));
    }

    @Test
    void theMoreSpecificPathWins() {
        var two = new AccessMatrix(AccessMatrixFile.read(
                file(line("GET /a/{id}", List.of("auditor")), line("GET /a/new", List.of("operator")))));
        assertThat(two.of(new MockHttpServletRequest("GET", "/a/new"))
                        .orElseThrow()
                        .roles())
                .containsExactly("operator");
    }

    @Test
    void aFileThatLeavesSomethingToGuessIsRefused() {
        refuses("twice", line("GET /a", "public"), line("GET /a", "public"));
        refuses("unknown role", line("GET /a", List.of("boss")));
        refuses("lets nobody in", line("GET /a", List.of()));
        refuses("is not public", line("GET /a", "everybody"));
        refuses("not a method and a path", line("FETCH /a", "public"));
        refuses("no reason", Map.of("line", "GET /a", "to", "public"));
        refuses("unknown key", Map.of("line", "GET /a", "to", "public", "because", "It is a sample", "roles", "x"));
    }

    @SafeVarargs
    private static void refuses(String why, Map<String, Object>... lines) {
        assertThatThrownBy(() -> AccessMatrixFile.read(file(lines)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    @SafeVarargs
    private static Map<String, Object> file(Map<String, Object>... lines) {
        var file = new LinkedHashMap<String, Object>();
        file.put("groups", Map.of());
        file.put("lines", Map.of("Sample", List.of(lines)));
        return file;
    }

    private static Map<String, Object> line(String line, Object to) {
        return Map.of("line", line, "to", to, "because", "It is a sample of a line");
    }

    private Set<String> lines() {
        return matrix.rules().stream()
                .filter(rule -> rule.servedBy() == AccessRule.ServedBy.CONTROLLER)
                .map(AccessRule::toString)
                .collect(Collectors.toSet());
    }

    /** Every method and path a controller answers, but for what is shut and what a line for the framework names. */
    private Set<String> endpoints() {
        var others = matrix.rules().stream()
                .filter(rule -> rule.servedBy() == AccessRule.ServedBy.FRAMEWORK)
                .map(AccessRule::toString)
                .collect(Collectors.toSet());
        return infos().flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> !AccessMatrixFile.shut().containsKey(path))
                        .flatMap(path -> methods(info).map(method -> method + " " + path)))
                .filter(endpoint -> !others.contains(endpoint))
                .collect(Collectors.toSet());
    }

    private static Stream<String> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
    }

    private Stream<RequestMappingInfo> infos() {
        return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream());
    }
}
