package org.towpath.platform;

import java.time.ZoneOffset;
import java.util.TimeZone;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stops a node whose JVM or database session is not in UTC: its timers would ring at other people's hours. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UtcSelfCheck implements ApplicationRunner {

    private final JdbcClient jdbc;

    UtcSelfCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (TimeZone.getDefault().getRawOffset() != ZoneOffset.UTC.getTotalSeconds() * 1000) {
            throw new IllegalStateException("This JVM is not in UTC");
        }
        var session = jdbc.sql("show timezone").query(String.class).single();
        if (!session.equals("UTC")) {
            throw new IllegalStateException("The database session is in " + session + ", not in UTC");
        }
    }
}
