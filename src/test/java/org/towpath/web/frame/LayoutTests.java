package org.towpath.web.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.towpath.web.nhsuk.ErrorSummary;
import org.towpath.web.nhsuk.NotificationBanner;
import org.towpath.web.nhsuk.Templates;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands around every page. */
class LayoutTests {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html xmlns:th="http://www.thymeleaf.org" th:replace="~{web/layout :: page('My work', ~{::main})}">
            <body><th:block th:fragment="main"><h1>My work</h1></th:block></body>
            </html>
            """;

    @Test
    void namesTheTaskTheServiceAndTheOrganisation() {
        var page = page(Map.of());
        assertThat(page.title()).isEqualTo("My work - Towpath - Westmoor Liaison and Diversion");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select("header .nhsuk-header__service-logo").text())
                .isEqualTo("Westmoor Liaison and Diversion Towpath");
        assertThat(page.select("header svg.nhsuk-header__logo")).isEmpty();
        assertThat(page.select("main#maincontent > h1").text()).isEqualTo("My work");
        assertThat(page.select("body > :nth-child(2)").attr("href")).isEqualTo("#maincontent");
    }

    @Test
    void showsWhoIsSignedInWhereTheyMayGoAndTheWayOut() {
        var page = page(Map.of());
        assertThat(page.select(".nhsuk-header__navigation-link").eachText())
                .containsExactly("My work", "Register a person", "Browse More");
        assertThat(page.select("[aria-current=page]").text()).isEqualTo("My work");
        assertThat(page.select(".nhsuk-header__account-item").eachText()).containsExactly("Sam Okafor", "Sign out");
        assertThat(page.select(".nhsuk-header__account form").attr("action")).isEqualTo("/sign-out");
        assertThat(page.select(".nhsuk-header__account form").attr("method")).isEqualTo("post");
    }

    @Test
    void showsNeitherNavigationNorAccountBeforeSignIn() {
        var page = page(Map.of("frame", SampleFrame.of(Optional.empty())));
        assertThat(page.select("header nav")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("My work");
    }

    @Test
    void saysWhatHasToBeMendedFirstAndInTheTitle() {
        var errors = ErrorSummary.of(List.of(new ErrorSummary.Item("Enter a name", "#name")));
        var page = page(Map.of("errorSummary", errors));
        assertThat(page.title()).startsWith("Error: My work");
        assertThat(page.select("main > :first-child a").attr("href")).isEqualTo("#name");
    }

    @Test
    void saysWhatWasDone() {
        var page = page(Map.of("notice", NotificationBanner.success("Task given back")));
        assertThat(page.select("main > .nhsuk-notification-banner--success").text())
                .isEqualTo("Success Task given back");
    }

    @Test
    void hasNothingInItThatAStrictPolicyWouldRefuse() {
        var page = page(Map.of());
        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
        assertThat(page.select("*").stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.select("script, link[rel=stylesheet]"))
                .hasSize(3)
                .allMatch(asset -> (asset.attr("src") + asset.attr("href")).startsWith("/assets/"));
    }

    @Test
    void putsTheWayBackBeforeTheContent() {
        var page = Jsoup.parse(Templates.render("""
                <html xmlns:th="http://www.thymeleaf.org" th:replace="~{web/layout :: pageAfter('Task', ~{::before}, ~{::main})}">
                <body><a th:fragment="before" class="nhsuk-back-link" href="/work">Back</a><p th:fragment="main">Task</p></body>
                </html>
                """, SampleFrame.model(Map.of())));
        assertThat(page.select(".nhsuk-width-container > .nhsuk-back-link + main > p")
                        .text())
                .isEqualTo("Task");
    }

    private static Document page(Map<String, ?> model) {
        return Jsoup.parse(Templates.render(PAGE, SampleFrame.model(model)));
    }
}
