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
                "{\"type\": \"filepicker\", \"key\": \"a\"}; A form cannot have a field of type 'filepicker'",
                "{\"type\": \"textfield\", \"key\": \"A.b\"}; 'A.b' is not a key",
                "{\"type\": \"textfield\", \"key\": \"a\"}, {\"type\": \"number\", \"key\": \"a\"}; The key 'a' stands twice",
                "{\"type\": \"radio\", \"key\": \"a\"}; 'a' has no choices",
                "{\"type\": \"datetime\", \"key\": \"a\", \"subtype\": \"time\"}; A form cannot ask for a 'time'",
                "{\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"pattern\": \"(a+)+$\"}}; 'a' asks for a pattern that is not in the catalogue",
                "{\"type\": \"text\", \"conditional\": {\"hide\": \"a\"}}; A condition must begin with '='",
            })
    void refusesWhatIsOutsideTheSubset(String components, String message) {
        assertThatThrownBy(() -> FormDefinition.parse("{\"id\": \"x\", \"components\": [" + components + "]}"))
                .isInstanceOf(FormUnreadable.class)
                .hasMessage(message);
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> FormDefinition.parse("<form>")).hasMessage("The form is not JSON");
    }
}
