package org.towpath.promise;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What cannot be counted is refused, and the refusal names the property as the sender wrote it. */
class ClockRefusalTests {

    private static final String CALENDAR =
            "'calendar':{'zone':'Europe/London','opening':{'MONDAY':[['09:00','17:00']]}}";
    private static final String STARTED = "'startedAt':'2026-05-01T09:00:00Z'";
    private static final String HOUR = "'allowance':{'kind':'ELAPSED','value':'PT1H'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'P1D'",
                "'P2W'",
                "'P1M'",
                "'PT'",
                "'pt1h'",
                "'PT1.5S'",
                "'PT-1H'",
                "'-PT1H'",
                "'PT1S1H'",
                "'PT1H '",
                "8",
                "''",
                "'PT87600H1S'",
                "'PT99999999999999999999H'",
                "'PT999999999999H999999999999M'",
                "true",
                "[]",
                "null",
                "'8'"
            })
    void refusesDurationsItCannotCount(String value) {
        refuses(CALENDAR + "," + STARTED + ",'allowance':{'kind':'ELAPSED','value':" + value + "}", "allowance.value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "2.0", "3661", "'5'", "99999999999999999999", "true", "null", "'P1D'"})
    void refusesDaysItCannotCount(String value) {
        refuses(
                CALENDAR + "," + STARTED + ",'allowance':{'kind':'WORKING_DAYS','value':" + value + "}",
                "allowance.value");
    }

    @Test
    void saysWhyWeeksAreRefused() {
        var request = CALENDAR + "," + STARTED + ",'allowance':{'kind':'ELAPSED','value':'P5W'}";
        assertThatThrownBy(() -> ClockPreview.read(json(request)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors().get(0).message())
                                .contains("say hours, working days or calendar days"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'zone':'Europe/London','opening':{'FUNDAY':[]} | calendar.opening.FUNDAY",
                "'zone':'Europe/London','opening':{'monday':[]} | calendar.opening.monday",
                "'zone':'Europe/London','opening':{'MONDAY':'always'} | calendar.opening.MONDAY",
                "'zone':'Europe/London','opening':{'MONDAY':[['09:00','09:00']]} | calendar.opening.MONDAY[0]",
                "'zone':'Europe/London','opening':{'MONDAY':[['22:00','06:00']]} | calendar.opening.MONDAY[0]",
                "'zone':'Europe/London','opening':{'MONDAY':[['24:00','24:00']]} | calendar.opening.MONDAY[0]",
                "'zone':'Europe/London','opening':{'MONDAY':[['9:00','17:00']]} | calendar.opening.MONDAY[0]",
                "'zone':'Europe/London','opening':{'MONDAY':[['09:00','25:00']]} | calendar.opening.MONDAY[0]",
                "'zone':'Europe/London','opening':{'MONDAY':[['09:00']]} | calendar.opening.MONDAY[0]",
                "'zone':'Europe/London','opening':{'MONDAY':[['13:00','17:00'],['09:00','14:00']]} | calendar.opening.MONDAY[1]",
                "'zone':'Europe/London','holidays':'scotland' | calendar.holidays",
                "'zone':'Europe/London','closures':['2026-02-30'] | calendar.closures[0]",
                "'zone':'Europe/London','closures':['2026-02-28',7] | calendar.closures[1]",
                "'zone':'Europe/London','extraOpenings':{'soon':[]} | calendar.extraOpenings.soon",
                "'zone':'Europe/London','extraOpenings':{'2026-02-28':[['10:00','09:00']]} | calendar.extraOpenings.2026-02-28[0]",
                "'zone':'Europe/London','colour':'red' | calendar.colour",
                "'zone':'Mars/Olympus' | calendar.zone",
                "'zone':'Z' | calendar.zone",
                "'zone':'GMT+1' | calendar.zone",
                "'opening':{} | calendar.zone"
            })
    void refusesCalendarsThatMeanNothing(String calendar, String field) {
        refuses("'calendar':{" + calendar + "}," + STARTED + "," + HOUR, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'allowance':{'kind':'WORKING_TIME','value':'PT1H'} | ",
                "'allowance':{'kind':'WORKING_DAYS','value':0} | ",
                "'allowance':{'kind':'ELAPSED','value':'PT1H'} | ,'warnLead':{'kind':'WORKING_TIME','value':'PT1H'}",
                "'allowance':{'kind':'BEFORE','value':'PT1H'} | ,'rungs':[{'kind':'WORKING_DAYS','value':1}]"
            })
    void refusesACalendarNeverOpenWhereOpenTimeIsNeeded(String allowance, String rest) {
        var more = rest == null ? "" : rest;
        refuses("'calendar':{'zone':'UTC','opening':{}}," + STARTED + "," + allowance + more, "calendar.opening");
        refuses(
                "'calendar':{'zone':'UTC','opening':{'MONDAY':[]}}," + STARTED + "," + allowance + more,
                "calendar.opening");
        refuses("'calendar':{'zone':'UTC'}," + STARTED + "," + allowance + more, "calendar.opening");
    }

    @Test
    void needsNoOpeningHoursToCountRoundTheClock() {
        var request =
                "'calendar':{'zone':'UTC'}," + STARTED + "," + HOUR + ",'rungs':[{'kind':'CALENDAR_DAYS','value':0}]";
        assertThat(ClockPreview.read(json(request)).answer()).containsEntry("dueAt", "2026-05-01T10:00:00Z");
    }

    @Test
    void givesUpOnACalendarThatIsNotOpenLongEnough() {
        refuses(CALENDAR + "," + STARTED + ",'allowance':{'kind':'WORKING_DAYS','value':600}", "calendar.opening");
        refuses(
                CALENDAR + "," + STARTED + ",'allowance':{'kind':'WORKING_TIME','value':'PT87600H'}",
                "calendar.opening");
        refuses(
                "'calendar':{'zone':'UTC','extraOpenings':{'2020-01-01':[['09:00','17:00']]}}," + STARTED
                        + ",'allowance':{'kind':'WORKING_DAYS','value':0}",
                "calendar.opening");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'startedAt':'2026-05-01T09:00:00' | startedAt",
                "'startedAt':'2026-05-01' | startedAt",
                "'startedAt':1777626000 | startedAt",
                "'startedAt':null | startedAt",
                "'startedAt':'2026-05-01T09:00:00Z','anchorAt':'tomorrow' | anchorAt",
                "'startedAt':'2026-05-01T09:00:00Z','pauses':{} | pauses",
                "'startedAt':'2026-05-01T09:00:00Z','pauses':[{}] | pauses[0].from",
                "'startedAt':'2026-05-01T09:00:00Z','pauses':['x'] | pauses[0]",
                "'startedAt':'2026-05-01T09:00:00Z','pauses':[{'from':'2026-05-01T09:00:00'}] | pauses[0].from",
                "'startedAt':'2026-05-01T09:00:00Z','pauses':[{'from':'2026-05-01T09:00:00Z','why':'x'}] | pauses[0].why",
                "'startedAt':'2026-05-01T09:00:00Z','warnLead':{'kind':'WORKING_DAYS','value':1} | warnLead.kind",
                "'startedAt':'2026-05-01T09:00:00Z','rungs':[{'kind':'BEFORE','value':'PT1H'}] | rungs[0].kind",
                "'startedAt':'2026-05-01T09:00:00Z','rungs':[{'kind':'ELAPSED','value':'P1D'}] | rungs[0].value",
                "'startedAt':'2026-05-01T09:00:00Z','urgent':true | urgent"
            })
    void refusesFactsItCannotRead(String facts, String field) {
        refuses(CALENDAR + "," + HOUR + "," + facts, field);
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThatThrownBy(() -> ClockPreview.read(json("'calendar':{},'pauses':[{}]")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder(
                                        "calendar.zone", "allowance", "startedAt", "pauses[0].from"));
    }

    private static void refuses(String properties, String field) {
        assertThatThrownBy(() -> ClockPreview.read(json(properties)).answer())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors())
                                .extracting(FieldError::field)
                                .containsExactly(field));
    }

    private static Map<?, ?> json(String properties) {
        try {
            return new ObjectMapper().readValue("{" + properties.replace('\'', '"') + "}", Map.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(properties, unreadable);
        }
    }
}
