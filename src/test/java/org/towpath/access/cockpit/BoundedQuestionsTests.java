package org.towpath.access.cockpit;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A question without an end is given one; only the parameter of that name is an end. */
class BoundedQuestionsTests {

    @ParameterizedTest
    @CsvSource({
        "'', maxResults=7",
        "key=referral, key=referral&maxResults=7",
        "maxResults=50, maxResults=50",
        "firstResult=0&maxResults=50, firstResult=0&maxResults=50",
        "nameLike=maxResults=9, nameLike=maxResults=9&maxResults=7",
        "notmaxResults=9, notmaxResults=9&maxResults=7"
    })
    void hasAnEnd(String asked, String passedOn) throws Exception {
        var request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/process-definition");
        request.setQueryString(asked);
        var chain = new MockFilterChain();
        new BoundedQuestions(() -> 7).doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(((HttpServletRequest) chain.getRequest()).getQueryString()).isEqualTo(passedOn);
    }
}
