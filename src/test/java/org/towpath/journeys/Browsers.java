package org.towpath.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** One browser for all journeys of a run: the installed Chromium if there is one, else the one Playwright fetches. */
final class Browsers {

    private static final Path INSTALLED = Path.of("/usr/bin/chromium");

    private Browsers() {}

    static Browser chromium() {
        return Started.BROWSER;
    }

    private static final class Started {

        static final Browser BROWSER = start();

        private static Browser start() {
            var installed = Files.isExecutable(INSTALLED);
            var playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(installed ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu"));
            if (installed) {
                options.setExecutablePath(INSTALLED);
            }
            var browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return browser;
        }
    }
}
