package org.towpath.engine;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;

@TowpathTest
class FormsInForceTests {

    @Autowired
    FormsInForce forms;

    @Autowired
    TaskHelp help;

    @Autowired
    ModelsInForce models;

    @Test
    void knowsTheFormAndTheNameOfItsTask() {
        assertThat(forms.form("screening.screen-person").orElseThrow().id()).isEqualTo("screening.screen-person");
        assertThat(forms.taskName("screening.screen-person")).contains("Screen person");
    }

    @Test
    void knowsNothingOfAFormThatIsNoMore() {
        assertThat(forms.form("screening.no-longer")).isEmpty();
        assertThat(forms.taskName("screening.no-longer")).isEmpty();
    }

    @Test
    void givesTheModelsWordsAsHelpWithoutTheBreaksOfTheFile() {
        var paragraphs = help.of(models.definitionOf("safeguarding"), "userTask_ringNow");

        assertThat(paragraphs)
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .startsWith("Someone in danger now? Ring 999.")
                        .doesNotContain("\n")
                        .doesNotContain("  "));
    }

    @Test
    void givesNoHelpForWhatIsNoTask() {
        assertThat(help.of(models.definitionOf("safeguarding"), "startEvent_concernRaised"))
                .isEmpty();
        assertThat(help.of(models.definitionOf("safeguarding"), "userTask_notThere"))
                .isEmpty();
    }
}
