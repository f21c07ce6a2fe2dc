package org.towpath.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * One browser for all journeys of a run: an installed Chromium if there is one, else the one Playwright fetches. Its
 * build without windows comes first: it draws the same pages with less than half the work.
 */
public final class Browsers {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private Browsers() {}

    public static Browser chromium() {
        return Started.BROWSER;
    }

    private static final class Started {

        static final Browser BROWSER = start();

        private static Browser start() {
            var installed = PLACES.stream().filter(Files::isExecutable).findFirst();
            var playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu"));
            installed.ifPresent(options::setExecutablePath);
            var browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return browser;
        }
    }
}
