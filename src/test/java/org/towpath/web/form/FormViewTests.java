package org.towpath.web.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.towpath.engine.form.GivenAnswers;
import org.towpath.engine.form.SampleForm;
import org.towpath.shared.FieldError;
import org.towpath.web.frame.SampleFrame;
import org.towpath.web.nhsuk.Templates;

import static org.assertj.core.api.Assertions.assertThat;

/** A form definition becomes a page that works without scripts. */
class FormViewTests {

    @Test
    void asksEveryQuestionWithTheComponentForIt() {
        var page = page(view(Map.of(), List.of()));
        assertThat(page.select("input[type=radio][name=offerOutcome]")).hasSize(2);
        assertThat(page.select("textarea[name=reason]")).hasSize(1);
        assertThat(page.select("input[name=nhsNumber][type=text]").attr("aria-describedby"))
                .isEqualTo("nhsNumber-hint");
        assertThat(page.select("input[name=minutes]").attr("inputmode")).isEqualTo("numeric");
        assertThat(page.select("fieldset > legend:containsOwn(Safety) ~ .towpath-part input[name=toldCustody]"))
                .hasSize(1);
        assertThat(page.select("input[type=checkbox][name=helps]")).hasSize(2);
        assertThat(page.select("select[name=worker] option").eachText())
                .containsExactly("Choose", "Sam Okafor", "Priya Nair");
        assertThat(page.select("[name^=reviewOn.]").eachAttr("name"))
                .containsExactly("reviewOn.day", "reviewOn.month", "reviewOn.year");
        assertThat(page.select("[name^=occurredAt.]").eachAttr("name"))
                .containsExactly("occurredAt.day", "occurredAt.month", "occurredAt.year", "occurredAt.time");
        assertThat(page.expectFirst("h2:containsOwn(Before you start) ~ p").text())
                .isEqualTo("Ask in private.");
        assertThat(page.select("ul.nhsuk-list--bullet li").eachText()).containsExactly("Speak slowly", "Offer a break");
    }

    @Test
    void choosesNothingForThePerson() {
        var page = page(view(Map.of(), List.of()));
        assertThat(page.select("[checked], option[selected]")).isEmpty();
    }

    @Test
    void saysWhichQuestionsMayBeLeft() {
        var page = page(view(Map.of(), List.of()));
        assertThat(page.select("label[for=nhsNumber]").text()).isEqualTo("NHS number (optional)");
        assertThat(page.select("label[for=worker]").text()).isEqualTo("Worker");
        assertThat(page.select("label[for=toldCustody]").text()).isEqualTo("I have told custody");
    }

    @Test
    void givesEachBoxAnIdOfItsOwnAndALabel() {
        var page = page(view(Map.of("needs", List.of(Map.of(), Map.of())), List.of()));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .allMatch(box -> page.select("label[for=" + box.id() + "]").size() == 1);
    }

    @Test
    void showsWhatIsKnown() {
        var page = page(view(
                Map.of(
                        "offerOutcome",
                        "agreed",
                        "reason",
                        "\nstarts with a line break",
                        "minutes",
                        45,
                        "toldCustody",
                        true,
                        "helps",
                        List.of("other"),
                        "worker",
                        "worker-2",
                        "reviewOn",
                        LocalDate.of(2026, 12, 1),
                        "needs",
                        List.of(Map.of("category", "debt", "detail", "<b>owes</b>")),
                        "occurredAt",
                        Instant.parse("2026-07-21T13:30:00Z")),
                List.of()));
        assertThat(page.select("[checked]").eachAttr("value")).containsExactly("agreed", "true", "other");
        // a browser drops a textarea's first line break, so one is written for it to drop
        assertThat(page.expectFirst("textarea[name=reason]").wholeText()).isEqualTo("\n\nstarts with a line break");
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("worker-2", "debt");
        assertThat(values(page, "reviewOn")).containsExactly("1", "12", "2026");
        assertThat(values(page, "occurredAt")).containsExactly("21", "7", "2026", "14:30");
        assertThat(page.select("input[name=needs[0].detail]").attr("value")).isEqualTo("<b>owes</b>");
    }

    @Test
    void keepsWhatWasTypedHoweverWrongAndSaysSoAtTheBoxAndAtTheTop() {
        var form = SampleForm.definition();
        var given = GivenAnswers.posted(
                form,
                Map.of(
                        "reviewOn.day", List.of("31"),
                        "reviewOn.month", List.of("2"),
                        "minutes", List.of("soon"),
                        "needs[4].detail", List.of("rent")));
        var checked = SampleForm.validator().check(form, given, SampleForm.RECORDS);
        var view = view(given.values(), checked.errors());
        var page = page(view);

        assertThat(values(page, "reviewOn")).containsExactly("31", "2", "");
        assertThat(page.select("input[name=minutes]").attr("value")).isEqualTo("soon");
        assertThat(page.select("#minutes-error").text()).isEqualTo("Error: Minutes spent must be a whole number");
        assertThat(page.select("input[name=minutes]").attr("aria-describedby")).isEqualTo("minutes-error");
        assertThat(Objects.requireNonNull(view.errorSummary()).errorList())
                .extracting(item -> item.href())
                .containsExactly(
                        "#offerOutcome", "#minutes", "#toldCustody", "#worker", "#reviewOn-day", "#needs-0-category")
                .allMatch(href -> page.select(href).size() == 1);
    }

    @Test
    void doesNotHideAnErrorThatBelongsToNoQuestion() {
        var view = view(Map.of(), List.of(new FieldError("", "The service has closed")));
        assertThat(Objects.requireNonNull(view.errorSummary()).errorList())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.text()).isEqualTo("The service has closed");
                    assertThat(item.href()).isNull();
                });
    }

    @Test
    void tellsWhenAConditionalQuestionIsToBeAnswered() {
        var page = page(view(Map.of(), List.of()));
        var reason = part(page, "reason");
        assertThat(reason.select("> .towpath-when").text())
                .isEqualTo("Answer this if you chose ‘Said no’ for ‘What did the person say?’.");
        assertThat(reason.attr("data-hide-when")).isEqualTo("[[[\"offerOutcome\",\"!=\",\"said-no\"]]]");
        assertThat(part(page, "otherHelp").select("> .towpath-when").text())
                .isEqualTo("Answer this if you ticked ‘Something else’ for ‘What helps’.");
        assertThat(part(page, "otherHelp").attr("data-hide-when")).isEqualTo("[[[\"helps\",\"has not\",\"other\"]]]");
    }

    @Test
    void namesTheAnswersOfARowInItsConditions() {
        var page = page(view(Map.of("needs", List.of(Map.of(), Map.of())), List.of()));
        var review = part(page, "needs[1].reviewAt.day");
        assertThat(review.attr("data-keys")).isEqualTo("needs[1].reviewAt");
        assertThat(review.attr("data-hide-when"))
                .isEqualTo("[[[\"needs[1].category\",\"!=\",\"debt\"]],[[\"offerOutcome\",\"=\",\"said-no\"]]]");
        assertThat(review.select("> .towpath-when").text())
                .isEqualTo("Answer this if you chose ‘Debt’ for ‘Category’ and you chose anything other than"
                        + " ‘Said no’ for ‘What did the person say?’.");
    }

    @Test
    void addsAndRemovesRowsWithoutScripts() {
        var page = page(view(Map.of(), List.of()));
        assertThat(page.select("button[name=_add]").attr("value")).isEqualTo("needs");
        assertThat(page.select("button[name=_remove]").attr("value")).isEqualTo("needs[0]");
        assertThat(page.expectFirst("form button[type=submit]").attr("name")).isEmpty();

        var more = FormPosts.withRowsChanged(posted("needs[0]", "row", "needs[0].detail", "rent", "_add", "needs"))
                .orElseThrow();
        var given = GivenAnswers.posted(SampleForm.definition(), more.parameters());
        var grown = page(view(given.values(), List.of()).focusedOn(more.focus()));
        assertThat(grown.select("fieldset.towpath-row")).hasSize(2);
        assertThat(grown.select("[autofocus]").attr("id")).isEqualTo("needs-1");
        assertThat(grown.select("input[name=needs[0].detail]").attr("value")).isEqualTo("rent");

        var fewer = FormPosts.withRowsChanged(posted(
                        "needs[0]",
                        "row",
                        "needs[0].detail",
                        "rent",
                        "needs[1]",
                        "row",
                        "needs[1].detail",
                        "fines",
                        "_remove",
                        "needs[0]"))
                .orElseThrow();
        var left = GivenAnswers.posted(SampleForm.definition(), fewer.parameters());
        assertThat(left.values().get("needs")).isEqualTo(List.of(Map.of("detail", "fines")));
        assertThat(fewer.focus()).isEqualTo("needs");
    }

    @Test
    void takesNoOtherButtonForARowButton() {
        assertThat(FormPosts.withRowsChanged(posted("needs[0]", "row"))).isEmpty();
        assertThat(FormPosts.withRowsChanged(posted("_remove", "needs[0].detail")))
                .isEmpty();
        assertThat(FormPosts.withRowsChanged(posted("_add", "needs[0]"))).isEmpty();
    }

    @Test
    void tellsTheBrowserWhereTheDraftIsKept() {
        var view = view(Map.of(), List.of()).postedTo("/tasks/7").withDraftAt("/tasks/7/draft");
        var form = page(view.withHidden(Map.of("_key", "k")).withButton("Finish the task"))
                .expectFirst("form");
        assertThat(form.attr("action")).isEqualTo("/tasks/7");
        assertThat(form.attr("data-autosave-url")).isEqualTo("/tasks/7/draft");
        assertThat(form.attr("data-module").split(" ")).containsExactly("towpath-conditions", "towpath-autosave");
        assertThat(form.select("[data-autosave-status]").attr("role")).isEqualTo("status");
        assertThat(form.select("input[name=_key]").attr("value")).isEqualTo("k");
        assertThat(form.expectFirst("> button.nhsuk-button").text()).isEqualTo("Finish the task");
    }

    private static FormView view(Map<String, ?> values, List<FieldError> errors) {
        return FormView.of(SampleForm.definition(), values, errors, SampleForm.RECORDS)
                .postedTo("/tasks/7");
    }

    private static Document page(FormView view) {
        return Jsoup.parse(Templates.render(
                "<th:block th:replace=\"~{web/form :: all(${form})}\"></th:block>",
                SampleFrame.model(Map.of("form", view))));
    }

    private static List<String> values(Document page, String name) {
        return page.select("[name^=" + name + ".]").stream().map(Element::val).toList();
    }

    private static Element part(Document page, String name) {
        return Objects.requireNonNull(page.expectFirst("[name=" + name + "]").closest("[data-hide-when]"));
    }

    private static Map<String, List<String>> posted(String... namesAndValues) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return parameters;
    }
}
