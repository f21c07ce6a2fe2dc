package org.towpath.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.towpath.client.Browsers;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.engine.form.SampleForm;
import org.towpath.shared.FieldError;
import org.towpath.web.form.FormView;
import org.towpath.web.frame.SampleFrame;
import org.towpath.web.nhsuk.Templates;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The scripts of a form page in a real browser, under the pages' own security policy. */
class IslandsJourneyTests {

    private static final String SITE = "http://towpath.test/";
    private static final String EMPTY = "tasks/7";
    private static final String WITH_ERRORS = "tasks/7?posted";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'";
    private static final String FORM = """
            <!DOCTYPE html>
            <html xmlns:th="http://www.thymeleaf.org" th:replace="~{web/layout :: page('Prepare', ~{::main})}">
            <body><th:block th:fragment="main"><h1>Prepare</h1>
            <p><th:block th:replace="~{web/countdown :: due(${due})}"></th:block></p>
            <th:block th:replace="~{web/form :: all(${form})}"></th:block>
            </th:block></body></html>
            """;

    private Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> drafts = new ArrayList<>();
    private int draftStatus = 204;
    private boolean connected = true;

    @BeforeEach
    void openPage() {
        page = Browsers.chromium().newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.route(SITE + "**", this::answer);
    }

    @AfterEach
    void closePage() {
        page.close();
    }

    @Test
    void conditionalQuestionsShowOnlyWhileTheyAreAsked() {
        open(EMPTY, 1280);
        var reason = page.getByLabel("Why did they say no?");
        assertThat(reason).isHidden();
        page.getByLabel("Said no").check();
        assertThat(reason).isVisible();
        assertThat(page.locator(".towpath-when").first()).isHidden();
        reason.fill("Tired");
        page.getByLabel("Agreed").check();
        assertThat(reason).isHidden();
        page.getByLabel("Said no").check();
        assertThat(reason).hasValue("Tired");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aDraftIsKeptWhileThePersonWrites() {
        open(EMPTY, 1280);
        page.getByLabel("NHS number (optional)").fill("943 476 5919");
        assertThat(status()).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
        assertThat(drafts).singleElement().asString().contains("nhsNumber=943+476+5919");
    }

    @Test
    void nothingIsLostWhileTheConnectionIsDown() {
        open(EMPTY, 1280);
        connected = false;
        var box = page.getByLabel("NHS number (optional)");
        box.fill("943 476 5919");
        assertThat(status()).containsText("Not saved yet: no connection");
        page.getByText("Finish the task").last().click();
        assertThat(box).hasValue("943 476 5919");
        assertThat(drafts).isEmpty();
        connected = true;
        assertThat(status()).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
        assertThat(drafts).singleElement().asString().contains("nhsNumber=943+476+5919");
    }

    @Test
    void aPersonSignedOutOrOvertakenIsTold() {
        open(EMPTY, 1280);
        draftStatus = 403;
        page.getByLabel("NHS number (optional)").fill("1");
        assertThat(status()).containsText("Not saved: you have been signed out");
        draftStatus = 409;
        page.getByLabel("NHS number (optional)").fill("2");
        assertThat(status()).containsText("Not saved: this task has changed");
    }

    @Test
    void aCountdownGoesOn() {
        page.clock().install();
        open(EMPTY, 1280);
        assertThat(page.locator("time")).hasText("due in 1 h");
        page.clock().fastForward("02:30:00");
        assertThat(page.locator("time")).hasText("overdue by 1 h 30 min");
        assertThat(page.locator("time")).hasAttribute("data-urgency", "overdue");
    }

    @Test
    void aFormWithErrorsIsAccessibleAtADeskAndOnAPhone() {
        for (var width : List.of(1280, 390)) {
            open(WITH_ERRORS, width);
            assertThat(page.locator(".nhsuk-error-summary")).isFocused();
            var found = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze();
            assertThat(found.getViolations()).as("violations at %s", width).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
        assertThat(complaints).isEmpty();
    }

    private Locator status() {
        return page.locator("[data-autosave-status]");
    }

    private void open(String path, int width) {
        page.setViewportSize(width, 900);
        page.navigate(SITE + path);
    }

    private void answer(Route route) {
        var path = URI.create(route.request().url()).getPath();
        if (!connected) route.abort();
        else if (path.startsWith("/assets/")) asset(route, path);
        else if (path.endsWith("/draft")) draft(route);
        else html(route);
    }

    private void draft(Route route) {
        if (draftStatus == 204) drafts.add(route.request().postData());
        route.fulfill(new Route.FulfillOptions().setStatus(draftStatus));
    }

    private static void html(Route route) {
        var hasPosted = route.request().url().endsWith("?posted");
        var form = SampleForm.definition();
        var given = GivenAnswers.posted(
                form, hasPosted ? Map.of("needs[0].detail", List.of("rent"), "minutes", List.of("soon")) : Map.of());
        var errors = hasPosted
                ? SampleForm.validator().check(form, given, SampleForm.RECORDS).errors()
                : List.<FieldError>of();
        var view = FormView.of(form, hasPosted ? given.values() : Map.of(), errors, SampleForm.RECORDS)
                .postedTo("/tasks/7")
                .withDraftAt("/tasks/7/draft")
                .withButton("Finish the task");
        var model = new HashMap<String, Object>(Map.of("form", view, "due", Instant.parse("2026-11-21T11:00:00Z")));
        if (view.errorSummary() != null) model.put("errorSummary", view.errorSummary());
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html;charset=UTF-8")
                .setHeaders(Map.of("Content-Type", "text/html;charset=UTF-8", "Content-Security-Policy", POLICY))
                .setBody(Templates.render(FORM, SampleFrame.model(model))));
    }

    private static void asset(Route route, String path) {
        var file = Path.of("target/frontend/static" + path);
        try {
            var type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "image/svg+xml";
            route.fulfill(new Route.FulfillOptions().setContentType(type).setBodyBytes(Files.readAllBytes(file)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
