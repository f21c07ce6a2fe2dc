package org.towpath.access;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;
import org.towpath.client.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

@TowpathTest
class DoorsTests {

    private static final String PASSWORD = "only-for-tests";

    @Autowired
    JdbcClient jdbc;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    private SampleStaff staff;
    private Visitor visitor;

    @BeforeEach
    void somebodyComes() {
        staff = new SampleStaff(jdbc);
        visitor = new Visitor(base);
    }

    @Test
    void theDemoHasOneAccountForEachRoleAndPartner() {
        assertThat(jdbc.sql("select name from account").query(String.class).list())
                .containsAll(Roles.ALL)
                .contains("partner-2", "partner-20")
                .doesNotContain("partner-1", "partner-21");
    }

    @Test
    void strangersHearTheSameOfEveryPage() {
        for (var path : List.of("/", "/work", "/no-such-page", "/error", "/camunda/app/cockpit/")) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(Visitor.location(answer)).as(path).endsWith("/sign-in");
        }
        for (var path : List.of("/api/v1/audit", "/api/v1/no-such-call", "/v3/api-docs", "/v3/api-docs.yaml")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void everyRoleBeginsOnAPageItMaySee() {
        for (var role : Roles.ALL) {
            var someone = new Visitor(base).signedIn(staff.with(role), PASSWORD);
            var first = Visitor.location(someone.get("/"));
            assertThat(someone.get(first.substring(first.indexOf('/', 8))).statusCode())
                    .as("%s at %s", role, first)
                    .isEqualTo(200);
        }
    }

    @Test
    void anEncodedLetterOpensNoOtherDoor() {
        var tooMuch = Map.of("name", "x".repeat((int) BodyLimit.ORDINARY + 1));

        assertThat(new ApiClient(base, staff.with("practitioner"), PASSWORD)
                        .post("/%61pi/v1/people/searches", tooMuch)
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aNulIsRefusedAndNoFault() {
        assertThat(visitor.signIn("a\u0000b", PASSWORD).statusCode()).isEqualTo(400);
        assertThat(new ApiClient(base, staff.with("practitioner"), PASSWORD)
                        .get("/api/v1/worklist?site=%00")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aStrangersFileIsNotTakenIn() throws Exception {
        var boundary = "----sample";
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(base + "/nothing-here"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--" + boundary
                        + "--"))
                .build();

        assertThat(java.net.http.HttpClient.newHttpClient()
                        .send(request, java.net.http.HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whoeverIsSignedInHearsOfWhatIsNotThere() {
        visitor.signedIn(staff.with("practitioner"), PASSWORD);
        for (var path : List.of(
                "/no-such-page",
                "/api/v1/no-such-call",
                "/error",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                "/swagger-ui/index.html",
                "/engine-rest/engine",
                "/webjars/camunda/app/cockpit/index.html",
                "/h2-console")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aDoorForOthersIsForbiddenAndWrittenDown() {
        var account = staff.with("volunteer");
        visitor.signedIn(account, PASSWORD);
        assertThat(visitor.get("/api/v1/audit/verification").statusCode()).isEqualTo(403);
        assertThat(acts(account))
                .contains("account.signed-in DONE null", "access.refused REFUSED GET /api/v1/audit/verification");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        visitor.signedIn(staff.with("auditor"), PASSWORD);
        var answer = new ApiClient(base, staff.with("auditor"), PASSWORD).post("/api/v1/audit/verification", Map.of());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().get("allow")).contains("GET");
    }

    @Test
    void aRoleTakenAwayIsGoneAtOnce() {
        var account = staff.with("auditor");
        visitor.signedIn(account, PASSWORD);
        assertThat(visitor.get("/api/v1/audit/verification").statusCode()).isEqualTo(200);
        jdbc.sql("delete from staff_role where staff_id = (select id from staff where account = :account)")
                .param("account", account)
                .update();
        assertThat(visitor.get("/api/v1/audit/verification").statusCode()).isEqualTo(403);
    }

    @Test
    void anAccountThatIsShutIsOutWithItsNextRequest() {
        var account = staff.with("auditor");
        visitor.signedIn(account, PASSWORD);
        jdbc.sql("update account set disabled = true where name = :account")
                .param("account", account)
                .update();
        assertThat(visitor.get("/api/v1/audit/verification").statusCode()).isEqualTo(401);
        assertThat(visitor.signIn(account, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(Visitor.location(visitor.signIn(account, PASSWORD))).endsWith("/sign-in?failed");
    }

    @Test
    void signingInGivesANewSessionAndComesBackToThePage() {
        var account = staff.with("auditor");
        visitor.get("/no-such-page");
        var before = visitor.cookie("towpath").orElseThrow();
        var answer = visitor.signIn(account, PASSWORD);
        assertThat(Visitor.location(answer)).endsWith("/no-such-page");
        assertThat(visitor.cookie("towpath").orElseThrow()).isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        // the session before sign-in opens nothing
        assertThat(new Visitor(base)
                        .with("towpath", before)
                        .get("/api/v1/audit/verification")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void sessionsLiveInTheDatabaseAndEndThere() {
        var account = staff.with("auditor");
        visitor.signedIn(account, PASSWORD);
        var session = visitor.cookie("towpath").orElseThrow();
        assertThat(sessions(account)).isEqualTo(1);
        assertThat(idleSeconds(account)).isEqualTo(15 * 60);

        var answer = visitor.submit("/sign-in", "/sign-in", Map.of());
        assertThat(Visitor.location(answer)).contains("failed");
        var out = visitor.post("/sign-out", Map.of("_csrf", csrf()));
        assertThat(Visitor.location(out)).endsWith("/sign-in?signed-out");
        assertThat(out.headers().firstValue("Clear-Site-Data"))
                .hasValueSatisfying(what -> assertThat(what).contains("storage"));
        assertThat(sessions(account)).isZero();
        assertThat(new Visitor(base)
                        .with("towpath", session)
                        .get("/api/v1/audit/verification")
                        .statusCode())
                .isEqualTo(401);
        assertThat(acts(account)).contains("account.signed-out DONE null");
    }

    @Test
    void noSessionLivesLongerThanTwelveHours() {
        var account = staff.with("auditor");
        visitor.signedIn(account, PASSWORD);
        age(account, 11 * 3600 + 3500);
        assertThat(visitor.get("/api/v1/audit/verification").statusCode()).isEqualTo(200);
        age(account, 200);
        assertThat(visitor.get("/api/v1/audit/verification").statusCode()).isEqualTo(401);
        assertThat(sessions(account)).isZero();
    }

    @Test
    void aSessionNeedsAForgeryTokenAndAPasswordEachTimeDoesNot() {
        var account = staff.with("auditor");
        visitor.signedIn(account, PASSWORD);
        assertThat(visitor.send("POST", "/api/v1/audit/verification", "{}").statusCode())
                .isEqualTo(403);
        assertThat(visitor.send("POST", "/api/v1/audit/verification", "{}", "X-CSRF-TOKEN", csrf())
                        .statusCode())
                .isEqualTo(405);
        var program = new ApiClient(base, account, PASSWORD);
        assertThat(program.post("/api/v1/audit/verification", Map.of()).status())
                .isEqualTo(405);
        assertThat(program.get("/api/v1/audit/verification").status()).isEqualTo(200);
        assertThat(program.get("/api/v1/audit/verification").headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void aPasswordWithEachRequestIsCheckedEvenBesideASession() {
        var account = staff.with("auditor");
        visitor.signedIn(account, PASSWORD);
        var wrong = java.util.Base64.getEncoder()
                .encodeToString((account + ":wrong").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(visitor.get("/api/v1/audit/verification", "Authorization", "Basic " + wrong)
                        .statusCode())
                .isEqualTo(401);
        assertThat(new ApiClient(base, account, "wrong")
                        .get("/api/v1/audit/verification")
                        .headers())
                .doesNotContainKey("www-authenticate");
    }

    @Test
    void guessingGetsSlowerAndLocksNobodyOut() throws InterruptedException {
        var account = staff.with("auditor");
        for (var n = 0; n < 5; n++) {
            assertThat(Visitor.location(visitor.signIn(account, "wrong"))).endsWith("/sign-in?failed");
        }
        assertThat(Visitor.location(visitor.signIn(account, PASSWORD))).endsWith("/sign-in?wait=1");
        var program = new ApiClient(base, account, PASSWORD).get("/api/v1/audit/verification");
        assertThat(program.status()).isIn(429, 200);
        Thread.sleep(1_100);
        visitor.signedIn(account, PASSWORD);
        assertThat(acts(account).stream().filter("account.sign-in-failed REFUSED null"::equals))
                .hasSize(5);
    }

    private String csrf() {
        return org.jsoup.Jsoup.parse(visitor.get("/sign-in").body())
                .select("input[name=_csrf]")
                .attr("value");
    }

    private List<String> acts(String account) {
        return jdbc.sql("select act || ' ' || outcome || ' ' || coalesce(subject, 'null') from audit_entry"
                        + " where account = :account order by seq")
                .param("account", account)
                .query(String.class)
                .list();
    }

    private int sessions(String account) {
        return jdbc.sql("select count(*) from spring_session where principal_name = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    private int idleSeconds(String account) {
        return jdbc.sql("select max_inactive_interval from spring_session where principal_name = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    private void age(String account, int seconds) {
        jdbc.sql("update spring_session set creation_time = creation_time - :millis where principal_name = :account")
                .param("millis", seconds * 1000L)
                .param("account", account)
                .update();
    }
}
