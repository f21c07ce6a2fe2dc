package org.towpath.access.cockpit;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Roles;
import org.towpath.access.SampleStaff;
import org.towpath.client.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

@TowpathTest
class CockpitTests {

    private static final String PASSWORD = "only-for-tests";
    private static final List<String> WATCHERS =
            List.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER, Roles.OPERATOR);
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final List<String> COCKPIT = List.of(
            "/camunda/app/cockpit/default/",
            ENGINE + "/process-definition/statistics",
            ENGINE + "/process-definition/count",
            ENGINE + "/process-definition?key=referral&sortBy=version&sortOrder=desc&withoutTenantId=true",
            ENGINE + "/job-definition",
            ENGINE + "/process-instance/count",
            ENGINE + "/incident/count",
            ENGINE + "/decision-definition/count",
            ENGINE + "/deployment/count",
            ENGINE + "/history/process-instance/count",
            ENGINE + "/history/decision-instance/count",
            ENGINE + "/task/count",
            "/camunda/api/cockpit/plugin/base/default/incident/count",
            "/camunda/api/cockpit/plugin/towpath/default/waits",
            "/camunda/api/cockpit/plugin/towpath/default/ended",
            "/camunda/api/cockpit/plugin/towpath/static/app/plugin.js",
            "/camunda/api/cockpit/plugin/towpath/static/app/plugin.css",
            "/camunda/api/admin/auth/user/default");
    private static final List<String> SHUT = List.of(
            "/camunda",
            "/camunda/",
            "/camunda/app/admin/default/",
            "/camunda/app/admin/default/setup/",
            "/camunda/app/tasklist/default/",
            "/camunda/app/welcome/default/",
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/auth/user/default/login/cockpit",
            "/camunda/api/admin/plugin/adminPlugins/default/x",
            "/camunda/api/tasklist/plugin/tasklistPlugins/default/x",
            "/camunda/api/welcome/x",
            "/camunda/app/cockpit/../admin/default/",
            "/camunda/app/cockpit/%2e%2e/admin/default/",
            "/camunda//app/admin/default/",
            "/camunda;x=y/app/admin/default/");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    private String deployment;
    private String instance;
    private Visitor visitor;

    /**
     * Camunda's pages find their engine in fields of classes, where another context of this JVM may have put its own.
     */
    @BeforeEach
    void thePagesAreThisEngines() {
        ProcessEngines.registerProcessEngine(engine);
        Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
        Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
        Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
        Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
    }

    @BeforeEach
    void aProcessRuns() {
        var model = Bpmn.createExecutableProcess("cockpit-sample")
                .camundaHistoryTimeToLiveString("P10957D")
                .startEvent()
                .userTask("wait")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("cockpit-sample.bpmn", model)
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceById(repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment)
                        .singleResult()
                        .getId())
                .getId();
        visitor = new Visitor(base);
    }

    @AfterEach
    void itIsTakenAway() {
        ClockUtil.reset();
        repository.deleteDeployment(deployment, true);
    }

    static Stream<String> everyRole() {
        return Roles.ALL.stream().filter(role -> !role.equals(Roles.PARTNER));
    }

    @ParameterizedTest
    @MethodSource("everyRole")
    void opensToWatchersOnlyAndStaysOpen(String role) {
        signIn(role);
        var expected = WATCHERS.contains(role) ? 200 : 403;
        for (var path : COCKPIT) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(expected);
        }
        ClockUtil.offset(Duration.ofMinutes(6).toMillis());
        for (var path : COCKPIT) {
            assertThat(visitor.get(path).statusCode()).as("later " + path).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("everyRole")
    void everythingElseOfTheEnginesIsNotThere(String role) {
        signIn(role);
        for (var path : SHUT) {
            assertThat(visitor.get(path).statusCode()).as(path).isIn(404, 400);
            assertThat(visitor.post(path, Map.of()).statusCode()).as(path).isIn(404, 400);
        }
        assertThat(identity.isReadOnly()).isTrue();
    }

    @Test
    void strangersAreSentToTheSignInPage() {
        assertThat(visitor.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(302);
        assertThat(visitor.get(ENGINE + "/process-definition/count").statusCode())
                .isEqualTo(401);
        assertThat(visitor.send("POST", "/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPartnerSeesNothingOfIt() {
        visitor.signedIn(Roles.PARTNER, PASSWORD);
        assertThat(visitor.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void showsWhoIsSignedInAndNobodyElse() {
        var account = signIn(Roles.OPERATIONAL_MANAGER);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"" + account + "\"", "cockpit")
                .doesNotContain("\"admin\"");
        assertThat(visitor.get(ENGINE + "/user?maxResults=50").body()).isEqualTo("[]");
        assertThat(visitor.get(ENGINE + "/user/" + account + "/profile").body()).contains("Sam Sample");
    }

    @Test
    void managersWatchInstancesAndCannotTouchThem() {
        signIn(Roles.OPERATIONAL_MANAGER);
        assertThat(visitor.get(ENGINE + "/process-instance/" + instance).statusCode())
                .isEqualTo(200);
        assertThat(change("PUT", "/process-instance/" + instance + "/suspended", "{\"suspended\":true}"))
                .isEqualTo(403);
        assertThat(change("DELETE", "/process-instance/" + instance, "")).isEqualTo(403);
        assertThat(change("POST", "/process-instance/" + instance + "/modification", modification()))
                .isEqualTo(403);
        assertThat(change("POST", "/process-definition/key/cockpit-sample/start", "{}"))
                .isEqualTo(403);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .isSuspended())
                .isFalse();
    }

    @Test
    void operatorsMendInstancesAndCannotDeleteOrDeploy() {
        signIn(Roles.OPERATOR);
        assertThat(change("PUT", "/process-instance/" + instance + "/suspended", "{\"suspended\":true}"))
                .isEqualTo(204);
        assertThat(change("PUT", "/process-instance/" + instance + "/suspended", "{\"suspended\":false}"))
                .isEqualTo(204);
        assertThat(change("DELETE", "/process-instance/" + instance, "")).isEqualTo(403);
        assertThat(change("DELETE", "/deployment/" + deployment, "")).isEqualTo(403);
        assertThat(change("POST", "/process-definition/key/cockpit-sample/start", "{}"))
                .isEqualTo(403);
        assertThat(change("POST", "/user/create", "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}"))
                .isEqualTo(403);
        assertThat(change("POST", "/authorization/create", authorization())).isEqualTo(403);
    }

    @Test
    void keepsTheEnginesOwnFenceAgainstForgedRequests() {
        signIn(Roles.OPERATOR);
        var forged =
                visitor.send("PUT", ENGINE + "/process-instance/" + instance + "/suspended", "{\"suspended\":true}");
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void aRoleThatIsGoneIsGoneThereToo() {
        var account = signIn(Roles.OPERATOR, Roles.OPERATIONAL_MANAGER);
        assertThat(change("PUT", "/process-instance/" + instance + "/suspended", "{\"suspended\":false}"))
                .isEqualTo(204);
        jdbc.sql("delete from staff_role where role = 'operator'"
                        + " and staff_id = (select id from staff where account = :account)")
                .param("account", account)
                .update();
        assertThat(visitor.get(ENGINE + "/process-instance/" + instance).statusCode())
                .isEqualTo(200);
        assertThat(change("PUT", "/process-instance/" + instance + "/suspended", "{\"suspended\":true}"))
                .isEqualTo(403);
    }

    @Test
    void itsPagesHaveAPolicyOfTheirOwn() {
        signIn(Roles.OPERATOR);
        assertThat(header(visitor.get("/camunda/app/cockpit/default/"), "Content-Security-Policy"))
                .containsPattern("script-src 'nonce-[^']+' 'strict-dynamic';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'");
    }

    private String signIn(String... roles) {
        var account = new SampleStaff(jdbc).with(roles);
        visitor.signedIn(account, PASSWORD);
        return account;
    }

    /** Sends a change as Cockpit does, with the token the engine's web parts gave. */
    private int change(String method, String path, String body) {
        visitor.get(ENGINE + "/process-instance/count");
        var token = visitor.cookie("XSRF-TOKEN").orElseThrow();
        return visitor.send(method, ENGINE + path, body, "X-XSRF-TOKEN", token).statusCode();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String modification() {
        return "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"wait\"}]}";
    }

    private static String authorization() {
        return "{\"type\":0,\"permissions\":[\"ALL\"],\"userId\":\"*\",\"resourceType\":6,\"resourceId\":\"*\"}";
    }
}
