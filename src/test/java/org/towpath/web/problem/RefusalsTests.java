package org.towpath.web.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.towpath.TowpathTest;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@TowpathTest
class RefusalsTests {

    private static final Instant THEN = Instant.parse("2026-11-21T09:30:15.987Z");

    @Autowired
    Refusals refusals;

    @Autowired
    MappingJackson2HttpMessageConverter json;

    @Autowired
    List<WebMvcConfigurer> configurers;

    private MockMvc mvc;

    enum Kind {
        ROUTINE
    }

    record Person(String name, LocalDate dateOfBirth) {}

    record Body(Person person, List<Kind> kinds, Instant at) {}

    @RestController
    static class Sample {

        @GetMapping({"/api/v1/sample/{what}", "/sample/{what}"})
        Object refuses(@PathVariable String what) {
            throw switch (what) {
                case "invalid" ->
                    new InvalidInput(List.of(
                            new FieldError("person.nhsNumber", "Check the number"),
                            new FieldError("needs[0]", "Choose one")));
                case "gone" -> new NotFound();
                case "moved" -> new MovedOn("This task was completed", "Sam Okafor", THEN);
                case "not-allowed" -> new NotAllowed("Only a manager may do this");
                case "busy" -> new CannotAcquireLockException("deadlock");
                case "down" -> new CannotCreateTransactionException("no connection");
                case "large" -> new MaxUploadSizeExceededException(1);
                default -> new IllegalStateException("the name of Mary Smith");
            };
        }

        @GetMapping("/api/v1/sample-id/{id}")
        UUID id(@PathVariable UUID id, @RequestParam(required = false) Integer limit, @RequestParam Kind kind) {
            return id;
        }

        @PostMapping("/api/v1/sample")
        Body body(@RequestBody Body body) {
            return body;
        }
    }

    @BeforeEach
    void standAlone() {
        var converters = new java.util.ArrayList<HttpMessageConverter<?>>(List.of(
                new StringHttpMessageConverter(), new MappingJackson2HttpMessageConverter(json.getObjectMapper())));
        configurers.forEach(configurer -> configurer.extendMessageConverters(converters));
        mvc = MockMvcBuilders.standaloneSetup(new Sample())
                .setControllerAdvice(refusals)
                .setMessageConverters(converters.toArray(HttpMessageConverter[]::new))
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalid | 422 | urn:towpath:problem:invalid-input",
                "gone | 404 | urn:towpath:problem:not-found",
                "moved | 409 | urn:towpath:problem:moved-on",
                "not-allowed | 403 | urn:towpath:problem:not-allowed",
                "busy | 409 | urn:towpath:problem:busy",
                "down | 503 | urn:towpath:problem:unavailable",
                "large | 413 | urn:towpath:problem:too-large",
                "fault | 500 | urn:towpath:problem:fault"
            })
    void programsGetProblemDetails(String what, int status, String type) throws Exception {
        var answer = send(get("/api/v1/sample/" + what));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"" + type + "\"", "\"status\":" + status, "\"title\":", "\"detail\":")
                .doesNotContain("Mary", "deadlock", "Exception", "null");
    }

    @Test
    void saysWhichFieldsAreAtFault() throws Exception {
        assertThat(send(get("/api/v1/sample/invalid")).body())
                .contains("\"errors\":[{\"field\":\"person.nhsNumber\",\"message\":\"Check the number\"},"
                        + "{\"field\":\"needs[0]\",\"message\":\"Choose one\"}]");
    }

    @Test
    void saysWhoMovedItOnAndWhen() throws Exception {
        assertThat(send(get("/api/v1/sample/moved")).body())
                .contains("\"by\":\"Sam Okafor\"", "\"at\":\"2026-11-21T09:30:15Z\"");
    }

    @Test
    void peopleGetAPage() throws Exception {
        var page = mvc.perform(get("/sample/moved")).andReturn().getModelAndView();
        assertThat(page).isNotNull();
        assertThat(page.getViewName()).isEqualTo("web/error");
        assertThat(page.getModel().get("problem"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.by()).isEqualTo("Sam Okafor"));
    }

    @Test
    void aFaultHasANumberToQuote() throws Exception {
        assertThat(send(get("/api/v1/sample/fault")).body()).containsPattern("\"reference\":\"[A-Z2-9]{8}\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colour\":1} | 422 | colour",
                "{\"person\":{\"colour\":1}} | 422 | person.colour",
                "{\"person\":{\"dateOfBirth\":\"31/12/1990\"}} | 422 | person.dateOfBirth",
                "{\"person\":\"Mary\"} | 422 | person",
                "{\"kinds\":[\"ROUTINE\",\"Mary\"]} | 422 | kinds[1]",
                "{\"at\":\"yesterday\"} | 422 | at",
                "{\"at\": | 400 | line 1",
                "{\"at\":null,\"at\":null} | 400 | line 1",
                "'' | 400 | missing"
            })
    void saysWhereABodyIsWrongAndNeverWhatStoodThere(String body, int status, String where) throws Exception {
        var answer = send(
                post("/api/v1/sample").contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body())
                .contains(status == 422 ? "\"field\":\"" + where + "\"" : where)
                .doesNotContain("Mary", "31/12", "yesterday");
    }

    @Test
    void anythingAfterTheBodyIsRefused() throws Exception {
        assertThat(send(post("/api/v1/sample")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{} {}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        assertThat(send(post("/api/v1/sample").contentType("text/csv").content("a,b"))
                        .status())
                .isEqualTo(415);
        assertThat(send(get("/api/v1/sample-id/x?kind=ROUTINE")).status()).isEqualTo(404);
        var id = "/api/v1/sample-id/" + UUID.randomUUID();
        assertThat(send(get(id + "?kind=ROUTINE&limit=many")).body()).contains("\"field\":\"limit\"");
        assertThat(send(get(id + "?kind=SOON")).body())
                .contains("\"field\":\"kind\"")
                .doesNotContain("SOON");
        assertThat(send(get(id)).body()).contains("\"field\":\"kind\"");
        assertThat(send(get(id)).status()).isEqualTo(422);
        assertThat(send(get("/api/v1/sample")).status()).isEqualTo(405);
    }

    @Test
    void instantsGoOutToTheSecond() throws Exception {
        var body = "{\"person\":null,\"kinds\":null,\"at\":\"2026-11-21T09:30:15.987Z\"}";
        assertThat(send(post("/api/v1/sample")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                        .body())
                .contains("\"at\":\"2026-11-21T09:30:15Z\"");
    }

    private record Sent(int status, String contentType, String body) {}

    private Sent send(MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request).andReturn().getResponse();
        return new Sent(answer.getStatus(), answer.getContentType(), answer.getContentAsString());
    }
}
