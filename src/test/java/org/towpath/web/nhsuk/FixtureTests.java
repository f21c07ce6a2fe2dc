package org.towpath.web.nhsuk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonMappingException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every component template writes what nhsuk-frontend writes: each of its fixtures is read into our view model,
 * rendered and compared. Options we leave out are listed here by name, so that an upgrade that adds one has to be
 * decided on.
 */
class FixtureTests {

    private static final List<Component> COMPONENTS = List.of(
            Component.of("back-link", BackLink.class, 5, "BackLink.html"),
            Component.of(
                    "breadcrumb",
                    Breadcrumb.class,
                    2,
                    "Breadcrumb.Item.attributes",
                    "Breadcrumb.Item.classes",
                    "Breadcrumb.backLink"),
            Component.of("button", Button.class, 42, "Button.icon"),
            Component.of("card", Card.class, 36, "Card.Heading.html", "Card.actions", "Card.image")
                    .withSlot("/description/html"),
            Component.of(
                    "character-count",
                    CharacterCount.class,
                    30,
                    "CharacterCount.charactersAtLimitText",
                    "CharacterCount.charactersOverLimitText",
                    "CharacterCount.charactersUnderLimitText",
                    "CharacterCount.maxwords",
                    "CharacterCount.textareaDescriptionText"),
            Component.of(
                    "checkboxes",
                    Checkboxes.class,
                    51,
                    "Checkboxes.Item.exclusive",
                    "Checkboxes.Item.exclusiveGroup",
                    "Checkboxes[\"items\"]->java.util.ArrayList[1] in another shape"),
            Component.of(
                    "date-input",
                    DateInput.class,
                    25,
                    "DateInput.day",
                    "DateInput.month",
                    "DateInput.values",
                    "DateInput.year"),
            Component.of("details", Details.class, 9, "Details.Summary.html").withSlot("/html"),
            Component.of("error-message", ErrorMessage.class, 4, "ErrorMessage.html"),
            Component.of(
                    "error-summary",
                    ErrorSummary.class,
                    11,
                    "ErrorSummary.Description.html",
                    "ErrorSummary.Heading.html"),
            Component.of("fieldset", Fieldset.class, 2, "Fieldset.html", "Legend.caption")
                    .called("component(${p}, ~{:: slot})"),
            Component.of("footer", Footer.class, 8, "Footer.Meta.html", "Footer.columns", "Footer.navigation")
                    .differing(html -> html.replace("<p class=\"nhsuk-body-s\">© NHS England</p>", "")),
            Component.of(
                            "header",
                            Header.class,
                            39,
                            "Header.Logo.alt",
                            "Header.Logo.ariaLabel",
                            "Header.Logo.src",
                            "Header.search")
                    .differing(FixtureTests::withoutLogo),
            Component.of("hint", Hint.class, 1, "Hint.html"),
            Component.of("input", Input.class, 36, "Hint.html", "Input.Affix.html", "Input.formGroup"),
            Component.of("inset-text", InsetText.class, 2).withSlot("/html"),
            Component.of("label", Label.class, 10, "Label.caption", "Label[\"heading\"] in another shape")
                    .called("component(${p}, null)"),
            Component.of("legend", Legend.class, 10, "Legend.caption", "Legend[\"heading\"] in another shape"),
            Component.of(
                            "notification-banner",
                            NotificationBanner.class,
                            13,
                            "NotificationBanner.Part.element",
                            "NotificationBanner.attributes")
                    .withSlot("/html"),
            Component.of(
                    "pagination",
                    Pagination.class,
                    10,
                    "Pagination.nextPage",
                    "Pagination.nextUrl",
                    "Pagination.previousPage",
                    "Pagination.previousUrl"),
            Component.of("panel", Panel.class, 13, "Panel.Heading.classes").withSlot("/html"),
            Component.of(
                    "radios",
                    Radios.class,
                    43,
                    "Hint.html",
                    "Radios[\"items\"]->java.util.ArrayList[1] in another shape"),
            Component.of("select", Select.class, 18, "Select.formGroup"),
            Component.of("skip-link", SkipLink.class, 3),
            Component.of("summary-list", SummaryList.class, 5, "SummaryList.Part.html", "SummaryList.card"),
            Component.of(
                    "tables",
                    Table.class,
                    69,
                    "Table.Cell.html",
                    "Table.Cell.sortValue",
                    "Table.Head.sort",
                    "Table.Head.sortNext",
                    "Table.card",
                    "Table.heading",
                    "Table.headingLevel",
                    "Table.panel",
                    "Table.scroll"),
            Component.of("tabs", Tabs.class, 5),
            Component.of("tag", Tag.class, 26, "Tag.html"),
            Component.of("task-list", TaskList.class, 3, "TaskList.Item.title"),
            Component.of("textarea", Textarea.class, 16),
            Component.of("warning-callout", WarningCallout.class, 5).withSlot("/html"));

    @TestFactory
    Stream<DynamicTest> writeWhatUpstreamWrites() {
        return COMPONENTS.stream()
                .map(component -> DynamicTest.dynamicTest(component.name(), () -> compare(component)));
    }

    private static void compare(Component component) {
        var leftOut = new TreeSet<String>();
        var compared = 0;
        var differences = new ArrayList<String>();
        for (var fixture : Fixture.of(component.name())) {
            // upstream's other way to pass markup, which the fixture does not carry
            if (fixture.name().contains("via call block")) continue;
            // numbers the items that are there by their place among those that are not
            if (fixture.name().equals("with empty items") && component.model() == TaskList.class) continue;
            var unsupported = new TreeSet<String>();
            var slot = component.takeSlot(fixture);
            var model = read(component, fixture, unsupported);
            leftOut.addAll(unsupported);
            if (!unsupported.isEmpty()) continue;
            compared++;
            var ours = Markup.normalised(component.render(model, slot));
            var theirs = Markup.normalised(component.expected().apply(fixture.html()));
            if (!ours.equals(theirs)) differences.add(fixture.name() + "\n--- ours\n" + ours + "--- theirs\n" + theirs);
        }
        assertThat(differences).as("differences").isEmpty();
        assertThat(leftOut).as("options left out").isEqualTo(component.leftOut());
        assertThat(compared).as("fixtures compared").isEqualTo(component.compared());
    }

    private static Object read(Component component, Fixture fixture, Set<String> unsupported) {
        try {
            return fixture.read(component.model(), unsupported);
        } catch (JsonMappingException otherShape) {
            unsupported.add(otherShape.getPathReference().replaceAll("^.*nhsuk\\.|\\$", "") + " in another shape");
            return component;
        }
    }

    /** The NHS logo has to be granted, so no page of ours shows it or says it is there. */
    private static String withoutLogo(String html) {
        var header = Jsoup.parseBodyFragment(html).body();
        header.select(".nhsuk-header__logo").remove();
        header.select(".nhsuk-header__service-logo")
                .forEach(link -> link.attr("aria-label", link.attr("aria-label").replaceFirst("^NHS ", "")));
        return header.html();
    }
}
