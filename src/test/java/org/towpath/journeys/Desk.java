package org.towpath.journeys;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.towpath.client.Browsers;

import static org.assertj.core.api.Assertions.assertThat;

/** A person signed in at a screen: what they see and do, in the words on the page. */
final class Desk implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final Screen screen;

    private Desk(BrowserContext context, Page page, Screen screen) {
        this.context = context;
        this.page = page;
        this.screen = screen;
    }

    private static BrowserContext context(String base, Screen screen) {
        var context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setJavaScriptEnabled(screen.scripts)
                        .setViewportSize(screen.width, screen.height));
        context.setDefaultTimeout(15_000);
        return context;
    }

    static Desk of(String base, String account, String password, Screen screen) {
        var context = context(base, screen);
        var page = context.newPage();
        page.navigate("/sign-in");
        page.locator("input[name=account], input[name=username]").first().fill(account);
        page.locator("input[type=password]").fill(password);
        page.locator("main form button").first().click();
        return new Desk(context, page, screen);
    }

    Page page() {
        return page;
    }

    /** Whether scripts run here. */
    boolean scripts() {
        return screen.scripts;
    }

    /** Somebody at a screen who has not signed in. */
    static Desk outside(String base, Screen screen) {
        var context = context(base, screen);
        return new Desk(context, context.newPage(), screen);
    }

    Desk open(String path) {
        page.navigate(path);
        return this;
    }

    String heading() {
        return page.locator("main h1").first().innerText().strip();
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** Presses the button of this name. */
    Desk press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    Desk follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Types into the box of this label. */
    Desk type(String label, String text) {
        box(label).fill(text);
        return this;
    }

    /** The box of this label, whether it must be filled or not. */
    Locator box(String label) {
        return page.locator("main").getByLabel(Pattern.compile("^\\s*" + escaped(label) + "( \\(optional\\))?\\s*$"));
    }

    /** Types a date into its boxes. */
    Desk date(String key, String day, String month, String year) {
        page.locator("[name='" + key + ".day']").fill(day);
        page.locator("[name='" + key + ".month']").fill(month);
        page.locator("[name='" + key + ".year']").fill(year);
        return this;
    }

    /** Types a date and a time into their boxes, as people in England read them. */
    Desk moment(String key, Instant at) {
        var local = at.atZone(ZoneId.of("Europe/London"));
        date(
                key,
                String.valueOf(local.getDayOfMonth()),
                String.valueOf(local.getMonthValue()),
                String.valueOf(local.getYear()));
        page.locator("[name='" + key + ".time']")
                .fill(DateTimeFormatter.ofPattern("HH:mm").format(local));
        return this;
    }

    /** Chooses one answer to a question. */
    Desk choose(String question, String answer) {
        group(question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check(new Locator.CheckOptions().setForce(true));
        return this;
    }

    /** Chooses from a list. */
    Desk pick(String label, String option) {
        box(label).selectOption(option);
        return this;
    }

    /** Ticks the box of this label. */
    Desk tick(String label) {
        page.locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    Locator group(String question) {
        return page.locator("fieldset")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("legend", new Page.LocatorOptions().setHasText(exactly(question)))))
                .last();
    }

    /** Nothing on the page that the WCAG 2.2 AA rules of axe find wrong, and nothing wider than the screen. */
    Desk isAccessible() {
        if (screen.scripts) {
            var found = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
            assertThat(found)
                    .as(() -> page.url() + " at " + screen)
                    .extracting(
                            rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                    .isEmpty();
        }
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s at %s", page.url(), screen)
                .isLessThanOrEqualTo(screen.width);
        return this;
    }

    /** Keeps a picture of the page for people to look at, if somebody asked for pictures. */
    Desk picture(String name) {
        var folder = System.getProperty("towpath.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            folder, name + "-" + screen.width + (screen.scripts ? "" : "-no-scripts") + ".png")));
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + escaped(text) + "( \\(optional\\))?\\s*$");
    }

    /** The browser reads the expression, and it does not know Java's way of quoting. */
    private static String escaped(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }
}
