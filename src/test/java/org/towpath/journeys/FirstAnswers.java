package org.towpath.journeys;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Fills the form on a page as somebody would who always takes the first answer: the first choice of everything, a few
 * words, today and now where a time must be given. What is hidden is left alone; what an answer brings up is answered
 * too.
 */
final class FirstAnswers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int ROUNDS = 6;
    private static final String WORDS = "As agreed with the person today";

    private final Page page;
    private final Instant now;
    private final Set<String> answered = new HashSet<>();

    FirstAnswers(Page page, Instant now) {
        this.page = page;
        this.now = now;
    }

    void fill() {
        for (var round = 0; round < ROUNDS && fillWhatIsShown(); round++) {
            // an answer may have brought up another question
        }
    }

    /** Whether there was anything left to answer. */
    private boolean fillWhatIsShown() {
        var before = answered.size();
        var form = Jsoup.parse(page.content()).selectFirst("main form[novalidate]");
        if (form == null) {
            throw new AssertionError(page.url() + " has no form to fill");
        }
        for (var control : form.select("input, select, textarea")) {
            if (isShown(control)) {
                answer(control);
            }
        }
        return answered.size() > before;
    }

    private void answer(Element control) {
        var name = control.attr("name");
        switch (kind(control)) {
            case "radio", "checkbox" -> {
                if (answered.add(name)) {
                    at(control).check(new Locator.CheckOptions().setForce(true));
                }
            }
            case "select" -> {
                if (answered.add(name)) {
                    at(control).selectOption(firstOption(control));
                }
            }
            case "text" -> {
                if (answered.add(name)
                        && control.val().isEmpty()
                        && control.text().isEmpty()) {
                    text(control, name);
                }
            }
            default -> {
                // hidden values and buttons are the page's own
            }
        }
    }

    private void text(Element control, String name) {
        var part = name.substring(name.lastIndexOf('.') + 1);
        var local = now.atZone(ENGLAND);
        switch (part) {
            case "day" -> date(control, String.valueOf(local.getDayOfMonth()));
            case "month" -> date(control, String.valueOf(local.getMonthValue()));
            case "year" -> date(control, String.valueOf(local.getYear()));
            case "time" -> date(control, TIME.format(local));
            default -> at(control).fill(control.attr("inputmode").equals("numeric") ? "1" : WORDS);
        }
    }

    /** A time nobody has to give is left blank: it means now. */
    private void date(Element control, String value) {
        var fieldset = control.closest("fieldset");
        if (fieldset == null || !fieldset.select("legend").text().contains("(optional)")) {
            at(control).fill(value);
        }
    }

    private Locator at(Element control) {
        return page.locator("[id='" + control.id() + "']");
    }

    private static String firstOption(Element select) {
        return select.select("option").stream()
                .map(option -> option.attr("value"))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing to choose for " + select.attr("name")));
    }

    private static String kind(Element control) {
        if (control.tagName().equals("textarea")) {
            return "text";
        }
        if (control.tagName().equals("select")) {
            return "select";
        }
        var type = control.attr("type");
        return type.isEmpty() ? "text" : type;
    }

    private static boolean isShown(Element control) {
        return !control.attr("type").equals("hidden")
                && !control.hasAttr("hidden")
                && control.parents().stream().noneMatch(parent -> parent.hasAttr("hidden"));
    }
}
