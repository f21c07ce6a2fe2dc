package org.towpath.web.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.towpath.engine.form.FormDefinition;
import org.towpath.web.frame.SampleFrame;
import org.towpath.web.nhsuk.Templates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form the product ships becomes a page: named boxes, ids of their own, conditions a browser follows and a
 * sentence says.
 */
class ShippedFormsTests {

    private static final Path FORMS = Path.of("forms");

    @TestFactory
    Stream<DynamicTest> become() throws IOException {
        try (var files = Files.list(FORMS)) {
            var forms = files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
            assertThat(forms).isNotEmpty();
            return forms.stream()
                    .map(form -> DynamicTest.dynamicTest(String.valueOf(form.getFileName()), () -> check(form)));
        }
    }

    private static void check(Path file) throws IOException {
        var form = FormDefinition.parse(Files.readString(file));
        var view = FormView.of(form, Map.of(), List.of(), Map.of()).postedTo("/tasks/1");
        var page = Jsoup.parse(Templates.render(
                "<th:block th:replace=\"~{web/form :: all(${form})}\"></th:block>",
                SampleFrame.model(Map.of("form", view))));

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("label, legend"))
                .allSatisfy(label -> assertThat(label.text()).isNotBlank());
        assertThat(page.select("[data-keys]")).allMatch(part -> part.hasAttr("data-hide-when"));
        assertThat(page.select(".towpath-when").eachText()).doesNotContain("Answer this only if it applies.");
    }
}
