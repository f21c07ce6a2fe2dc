package org.towpath.engine.form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A form is read whole or refused by the name of what is wrong. */
class FormReaderTests {

    @Test
    void readsEveryKindOfField() {
        var form = SampleForm.definition();
        assertThat(form.id()).isEqualTo("sample.every-field");
        assertThat(form.fields()).hasSize(12);
        assertThat(form.answered().map(GivenAnswers::keyOf))
                .containsExactly(
                        "offerOutcome",
                        "reason",
                        "nhsNumber",
                        "minutes",
                        "toldCustody",
                        "helps",
                        "otherHelp",
                        "worker",
                        "reviewOn",
                        "needs",
                        "occurredAt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"type\": \"filepicker\", \"key\": \"a\"}; The form is refused, V36 form: a form may not have this",
                "{\"type\": \"textfield\", \"key\": \"A.b\"}; The form is refused, V38 form: a form may not have this",
                "{\"type\": \"textfield\", \"key\": \"a\"}, {\"type\": \"number\", \"key\": \"a\"}; The form is refused, V38 form: a form may not have this",
                "{\"type\": \"radio\", \"key\": \"a\"}; 'a' has no choices",
                "{\"type\": \"datetime\", \"key\": \"a\", \"subtype\": \"time\"}; A form cannot ask for a 'time'",
                "{\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"pattern\": \"(a+)+$\"}}; The form is refused, V40 form: a form may not have this",
                "{\"type\": \"text\", \"conditional\": {\"hide\": \"a\"}}; The form is refused, V39 form: a form may not have this",
            })
    void refusesWhatIsOutsideTheSubset(String components, String message) {
        assertThatThrownBy(() -> FormDefinition.parse("{\"id\": \"x\", \"components\": [" + components + "]}"))
                .isInstanceOf(FormUnreadable.class)
                .hasMessage(message);
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> FormDefinition.parse("<form>"))
                .hasMessage("The form is refused, V36 form: it is not JSON");
    }
}
