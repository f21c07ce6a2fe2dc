package org.towpath.promise.web;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import org.towpath.fixture.ShippedHolidays;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ClockPreviewApiTests {

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new ClockPreviewApi(ShippedHolidays.lists()))
            .build();

    @Test
    void answersWhatWasAskedAndNoMore() throws Exception {
        var request = request("2026-11-16T10:00:00Z");
        mvc.perform(post("/api/v1/clock-previews")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{" + request + ",'rungs':[]}".replace('\'', '"')))
                .andExpect(status().isOk())
                .andExpect(content().string("{\"dueAt\":\"2026-11-17T10:00:00Z\",\"rungsAt\":[]}"));
        mvc.perform(post("/api/v1/clock-previews")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{" + request + ",'pauses':[{'from':'2026-11-16T10:00:00Z'}]}".replace('\'', '"')))
                .andExpect(content().string("{\"dueAt\":null}"));
    }

    @Test
    void refusesByField() {
        assertThatThrownBy(() -> mvc.perform(post("/api/v1/clock-previews")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{" + request("2026-11-16T10:00:00") + "}")))
                .hasRootCauseInstanceOf(InvalidInput.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors())
                                .extracting(FieldError::field)
                                .containsExactly("startedAt"));
    }

    private static String request(String startedAt) {
        return "'calendar':{'zone':'UTC'},'allowance':{'kind':'ELAPSED','value':'PT24H'},'startedAt':'%s'"
                .formatted(startedAt)
                .replace('\'', '"');
    }
}
