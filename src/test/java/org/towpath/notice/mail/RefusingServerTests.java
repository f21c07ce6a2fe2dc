package org.towpath.notice.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.towpath.notice.Provider.NotCarried;
import org.towpath.notice.Provider.NotCarried.How;
import org.towpath.notice.Provider.Outgoing;
import org.towpath.notice.Recipient.Channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A mail server that says no, at each step and for now or for good. */
class RefusingServerTests {

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 nobody here, BAD_ADDRESS",
        "RCPT, 450 try later, LATER",
        "DATA, 554 looks like spam, NEVER",
        "DATA, 451 try later, LATER",
        "MAIL, 421 closing, CARRIER_AWAY"
    })
    void tellsForGoodFromForNow(String verb, String answer, How how) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> serve(server, verb, answer));
            thread.setDaemon(true);
            thread.start();
            var mail = new SmtpMail(new MailProperties(
                    "127.0.0.1",
                    server.getLocalPort(),
                    null,
                    null,
                    "a@example.test",
                    false,
                    Duration.ofSeconds(2),
                    Map.of()));
            assertThatThrownBy(() -> mail.carry(
                            new Outgoing(UUID.randomUUID(), Channel.EMAIL, "kim@example.test", "Subject", "Text")))
                    .isInstanceOfSatisfying(
                            NotCarried.class, it -> assertThat(it.how()).isEqualTo(how));
        }
    }

    private static void serve(ServerSocket server, String verb, String answer) {
        try (var socket = server.accept();
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                var out = socket.getOutputStream()) {
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var said = line.toUpperCase(Locale.ROOT);
                var reply = said.startsWith(verb) ? answer : said.startsWith("QUIT") ? "221 bye" : "250 ok";
                out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (SocketException closed) {
            // the client hung up
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
