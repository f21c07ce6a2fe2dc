package org.towpath;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a real PostgreSQL of its own, started once for all tests that carry this and nothing else: the
 * job executor stands still and nobody is in it. A test that adds settings pays for a context of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "towpath.demo.people=0",
            "towpath.demo.password=only-for-tests",
            "towpath.notices.every=PT0S"
        })
@ContextConfiguration(initializers = TemporaryHome.class)
@ExtendWith(NobodyAtTheDoor.class)
public @interface TowpathTest {}
