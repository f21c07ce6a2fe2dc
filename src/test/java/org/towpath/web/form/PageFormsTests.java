package org.towpath.web.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.towpath.engine.form.FormField;
import org.towpath.engine.form.Section;
import org.towpath.engine.form.SimpleCondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PageFormsTests {

    private final PageForms forms = new PageForms();

    static List<String> ids() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/page-forms"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void isNamedLikeItsFile(String id) {
        assertThat(forms.get(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hidesQuestionsByConditionsThatABrowserCanDecide(String id) {
        assertThat(fields(forms.get(id).fields())
                        .map(FormField::hideWhen)
                        .filter(condition -> condition != null)
                        .filter(condition -> SimpleCondition.of(condition).isEmpty()))
                .isEmpty();
    }

    @Test
    void callsNothingOptionalThatMustAtLeastBeSaidNotToBeKnown() {
        var parts = String.valueOf(FormView.of(forms.get("register"), Map.of(), List.of(), Map.of())
                .parts());

        assertThat(parts)
                .contains("When did they arrive in custody?", "What made somebody think of us?")
                .doesNotContain("arrive in custody? (optional)", "think of us? (optional)")
                .contains("What you were told (optional)");
    }

    @Test
    void knowsNoOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> forms.get("../application"));
    }

    private static Stream<FormField> fields(List<FormField> fields) {
        return fields.stream()
                .flatMap(field -> field instanceof Section section
                        ? Stream.concat(Stream.of(field), fields(section.fields()))
                        : Stream.of(field));
    }
}
