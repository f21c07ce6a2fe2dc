package org.towpath.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.towpath.access.Roles;
import org.towpath.engine.Choice;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormField;
import org.towpath.engine.form.Question;
import org.towpath.engine.form.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CodeWordsTests {

    private final CodeWords words = new CodeWords();

    @Test
    void leavesStandingWhatSomebodyWroteThemselves() {
        assertThat(words.orAsWritten("sharedItem", "dateOfBirth")).isEqualTo("Date of birth");
        assertThat(words.orAsWritten("sharedItem", "Name of the GP")).isEqualTo("Name of the GP");
    }

    @ParameterizedTest
    @CsvSource({
        "concern, screening.screen-person, vulnerabilities",
        "adjustment, screening.screen-person, adjustments",
        "need, assessment.agree-needs, category",
        "needAction, assessment.agree-needs, action",
        "priority, assessment.agree-needs, priority",
        "declineReason, referral.record-decision, declineReason",
        "unmetReason, referral.record-unmet-need, unmetReason",
        "toldHow, episode.tell-said-no, toldHow",
        "shareBasis, episode.tell-said-no, shareBasis"
    })
    void saysWhatTheFormSaid(String kind, String form, String key) throws IOException {
        assertThat(words.kind(kind).entrySet())
                .extracting(entry -> new Choice(entry.getValue(), entry.getKey()))
                .containsAll(question(form, key).options().listed());
    }

    @Test
    void knowsEveryRoleAndNoOther() {
        assertThat(words.kind("role")).containsOnlyKeys(Roles.ALL);
    }

    @Test
    void showsAnUnknownCodeAsItsOwnLetters() {
        assertThat(words.of("need", "SOME_NEW_NEED")).isEqualTo("Some new need");
        assertThat(words.of("need", null)).isEmpty();
    }

    @Test
    void refusesAnUnknownKind() {
        assertThatIllegalArgumentException().isThrownBy(() -> words.of("colour", "RED"));
    }

    private static Question question(String form, String key) throws IOException {
        var definition = FormDefinition.parse(Files.readString(Path.of("forms", form + ".form")));
        return definition
                .answered()
                .flatMap(field -> field instanceof Rows rows
                        ? rows.fields().stream()
                        : java.util.stream.Stream.<FormField>of(field))
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesALanguageGivenByItsCode() {
        assertThat(words.language("pl")).isEqualTo("Polish");
        assertThat(words.language("Kurdish (Sorani)")).isEqualTo("Kurdish (Sorani)");
        assertThat(words.language("qq")).isEqualTo("qq");
    }
}
