package org.towpath.web.frame;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.towpath.TowpathTest;
import org.towpath.client.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of the running product stands in the frame, those that say what went wrong too. */
@TowpathTest
class FramesTests {

    private static final String PASSWORD = "only-for-tests";

    @LocalServerPort
    private int port;

    @Test
    void theWayInShowsTheServiceAndNoWayOut() {
        var page = page(visitor(), "/sign-in");
        assertThat(page.title()).isEqualTo("Sign in - Towpath - Westmoor Liaison and Diversion");
        assertThat(page.select("header nav")).isEmpty();
        assertThat(page.select("main label").eachText()).containsExactly("Account", "Password");
    }

    @Test
    void aWrongPasswordIsSaidFirst() {
        var page = page(visitor(), "/sign-in?failed");
        assertThat(page.title()).startsWith("Error: Sign in");
        assertThat(page.select(".nhsuk-error-summary a").attr("href")).isEqualTo("#account");
    }

    @Test
    void stylesAndScriptsArriveToBeKept() {
        var visitor = visitor();
        var files = page(visitor, "/sign-in").select("link[rel=stylesheet], script[src]");
        assertThat(files).hasSize(3);
        for (var file : files) {
            var answer = visitor.get(file.attr("href") + file.attr("src"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
        }
    }

    @Test
    void whatIsNotThereIsSaidInTheFrameOfWhoeverAsked() {
        var page = page(visitor().signedIn("practitioner", PASSWORD), "/no-such-page");
        assertThat(page.title()).startsWith("Not found - Towpath");
        assertThat(page.select("main h1").text()).isEqualTo("Not found");
        assertThat(page.select(".nhsuk-header__account form[action=/sign-out] input[name=_csrf]"))
                .hasSize(1);
        assertThat(page.select(".nhsuk-header__account-item").first()).isNotNull();
    }

    @Test
    void aPageBelongsToOnePlaceInTheNavigation() {
        var page = page(visitor().signedIn("operational-manager", PASSWORD), "/insight/reports/RP8");
        assertThat(page.select("header nav [aria-current]").eachText()).containsExactly("Reports");
    }

    private Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + port);
    }

    private static Document page(Visitor visitor, String path) {
        return Jsoup.parse(visitor.get(path).body());
    }
}
