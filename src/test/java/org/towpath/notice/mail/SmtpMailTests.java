package org.towpath.notice.mail;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.towpath.notice.Provider.NotCarried;
import org.towpath.notice.Provider.NotCarried.How;
import org.towpath.notice.Provider.Outgoing;
import org.towpath.notice.Recipient.Channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** E-mail, by a mail server that is really there. */
class SmtpMailTests {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static SmtpMail mail(@Nullable String host, int port, boolean encrypted) {
        return new SmtpMail(new MailProperties(
                host, port, null, null, "liaison@westmoor.example", encrypted, Duration.ofSeconds(2), Map.of()));
    }

    private static SmtpMail mail() {
        return mail("127.0.0.1", SERVER.getSmtp().getPort(), false);
    }

    private static Outgoing letter(@Nullable String address) {
        return new Outgoing(
                UUID.randomUUID(),
                Channel.EMAIL,
                address,
                "A promise about a referral needs you",
                "Grüße – “RF-2026-1”");
    }

    @Test
    void carriesTextAndSubjectAsWritten() throws Exception {
        var letter = letter("kim@example.test");
        var id = mail().carry(letter);
        var received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        var one = received[0];
        assertThat(one.getSubject()).isEqualTo(letter.subject());
        assertThat(one.getContent().toString().strip()).isEqualTo(letter.body());
        assertThat(one.getRecipients(RecipientType.TO)[0]).hasToString("kim@example.test");
        assertThat(one.getFrom()[0]).hasToString("liaison@westmoor.example");
        assertThat(one.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(one.getMessageID()).isEqualTo(id);
    }

    @Test
    void carriesTheSameReferenceAtEveryAttempt() throws Exception {
        var letter = letter("kim@example.test");
        var mail = mail();
        var first = mail.carry(letter);
        assertThat(mail.carry(letter)).isEqualTo(first);
        for (var received : SERVER.getReceivedMessages()) {
            assertThat(received.getMessageID()).isEqualTo("<" + letter.reference() + "@westmoor.example>");
            assertThat(received.getHeader("X-Towpath-Reference"))
                    .containsExactly(letter.reference().toString());
        }
    }

    @Test
    void refusesAnAddressThatCarriesAnotherHeader() throws MessagingException {
        for (var address : new String[] {"kim@example.test\r\nBcc: all@example.test", "kim", "a@b@c", ""}) {
            assertThatThrownBy(() -> mail().carry(letter(address)))
                    .isInstanceOfSatisfying(
                            NotCarried.class, it -> assertThat(it.how()).isEqualTo(How.BAD_ADDRESS));
        }
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void saysWhenTheServerIsAway() {
        assertThatThrownBy(() -> mail("127.0.0.1", 1, false).carry(letter("kim@example.test")))
                .isInstanceOfSatisfying(
                        NotCarried.class, it -> assertThat(it.how()).isEqualTo(How.CARRIER_AWAY));
    }

    @Test
    void sendsNothingInTheClearWhereEncryptionIsAskedFor() {
        assertThatThrownBy(() ->
                        mail("127.0.0.1", SERVER.getSmtp().getPort(), true).carry(letter("kim@example.test")))
                .isInstanceOf(NotCarried.class);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void leavesToTheScreenWhatItCannotCarry() {
        assertThat(mail().carries(letter("kim@example.test"))).isTrue();
        assertThat(mail().carries(letter(null))).isFalse();
        assertThat(mail(null, 587, true).carries(letter("kim@example.test"))).isFalse();
        assertThat(mail().carries(new Outgoing(UUID.randomUUID(), Channel.TEXT, "07700900456", "a", "b")))
                .isFalse();
    }
}
