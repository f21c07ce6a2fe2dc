package org.towpath.notice;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Texts: what may stand where, and that the shipped ones can be read. */
class MessageTemplateTests {

    private static final String FILE = """
            Subject: A reminder
            Routine: yes

            Come {{when}}, to {{place}}.
            """;

    @Test
    void fillsItsGaps() {
        var text = MessageTemplate.read("reminder", FILE);
        assertThat(text.body(Map.of("when", "on Monday $1", "place", "{{when}}")))
                .isEqualTo("Come on Monday $1, to {{when}}.");
        assertThat(text.routine()).isTrue();
        assertThat(text.young()).isFalse();
        assertThat(text.line(Map.of())).isNull();
    }

    @Test
    void refusesToLeaveAGap() {
        var text = MessageTemplate.read("reminder", FILE);
        assertThatThrownBy(() -> text.body(Map.of("when", "on Monday")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("place");
    }

    @Test
    void refusesASubjectThatCouldSaySomethingOfSomebody() {
        assertThatThrownBy(() -> MessageTemplate.read("bad", "Subject: About {{name}}\n\nText"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject");
        assertThatThrownBy(() -> MessageTemplate.read("bad", "Line: x\n\nText"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject");
    }

    @Test
    void refusesAHeadNobodyKnows() {
        assertThatThrownBy(() -> MessageTemplate.read("bad", "Subject: A\nBcc: everybody@example.test\n\nText"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Bcc");
    }

    @Test
    void readsEveryTextThatShips() {
        var all = new MessageTemplates(new PathMatchingResourcePatternResolver()).all();
        assertThat(all).containsKeys("digest", "escalation-step", "miss-withdrawn", "appointment-reminder");
        assertThat(all.values()).allSatisfy(text -> {
            assertThat(text.subject()).isNotBlank().doesNotContain("{{");
            assertThat(text.body()).doesNotContainIgnoringCase("breach");
        });
    }
}
