package org.towpath.notice;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.towpath.notice.Recipient.Channel;
import org.towpath.person.SafeContact;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a message may go to a person. */
class ContactRulesTests {

    private static SafeContact contact(@Nullable String safe, boolean under18, boolean died) {
        return new SafeContact(safe, "07700900456", "jo@example.test", true, true, true, null, under18, died, null);
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void nobodyWhoHasDiedIsWrittenTo(Channel channel) {
        assertThat(ContactRules.against(contact("YES", false, true), channel, true, true))
                .contains(WhyNot.DIED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"NO, NOT_SAFE", "CALL_ONLY, CALL_ONLY", "NOT_KNOWN, NOT_ASKED", "null, NOT_ASKED"})
    void whatIsNotKnownToBeSafeIsNot(@Nullable String safe, WhyNot why) {
        assertThat(ContactRules.against(contact(safe, false, false), Channel.EMAIL, true, true))
                .contains(why);
    }

    @Test
    void nobodyUnder18GetsATextForAdults() {
        assertThat(ContactRules.against(contact("YES", true, false), Channel.TEXT, true, false))
                .contains(WhyNot.UNDER_18);
        assertThat(ContactRules.against(contact("YES", true, false), Channel.TEXT, true, true))
                .isEmpty();
    }

    @Test
    void textsNeedAgreementASafePhoneAndANumber() {
        assertThat(ContactRules.against(contact("YES", false, false), Channel.TEXT, false, false))
                .contains(WhyNot.NOT_AGREED);
        var notByText = new SafeContact("YES", "07700900456", null, null, null, null, null, false, false, null);
        assertThat(ContactRules.against(notByText, Channel.TEXT, true, false)).contains(WhyNot.NOT_SAFE_BY_THIS_WAY);
        var noPhone = new SafeContact("YES", null, null, null, true, null, null, false, false, null);
        assertThat(ContactRules.against(noPhone, Channel.TEXT, true, false)).contains(WhyNot.NO_ADDRESS);
        assertThat(ContactRules.against(contact("YES", false, false), Channel.TEXT, true, false))
                .isEmpty();
    }

    @Test
    void emailNeedsToBeSaidSafe() {
        var notAsked = new SafeContact("YES", null, "jo@example.test", null, true, null, null, false, false, null);
        assertThat(ContactRules.against(notAsked, Channel.EMAIL, true, false)).contains(WhyNot.NOT_SAFE_BY_THIS_WAY);
        assertThat(ContactRules.against(contact("YES", false, false), Channel.EMAIL, false, false))
                .isEmpty();
    }
}
