package org.towpath;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Towpath: Liaison and Diversion casework, run by processes that people can see and change. */
@Modulithic(systemName = "Towpath")
@SpringBootApplication
public class TowpathApplication {

    public static void main(String[] args) {
        runInUtc();
        SpringApplication.run(TowpathApplication.class, args);
    }

    /**
     * Job due dates and locks are stored without a zone, as this JVM's wall clock shows them: two nodes in two zones
     * would disagree on what is due. So every node lives in UTC, whatever the machine says, before any class can look
     * at a clock.
     */
    static void runInUtc() {
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
