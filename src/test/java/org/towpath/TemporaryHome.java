package org.towpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each test context a home directory, and so a database, of its own. */
class TemporaryHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TowpathApplication.runInUtc();
        try {
            var home = Files.createTempDirectory("towpath-test");
            TestPropertyValues.of("towpath.home=" + home).applyTo(context);
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        }
    }
}
