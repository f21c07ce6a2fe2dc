package org.towpath.notice.mail;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import org.towpath.notice.Provider;
import org.towpath.notice.Provider.NotCarried.How;
import org.towpath.notice.Recipient;

/**
 * E-mail by a mail server. Every attempt at a message carries the same {@code Message-ID} and
 * {@code X-Towpath-Reference}, so that a server or a mailbox that looks drops a repeat.
 */
@Component
@Order(0)
@EnableConfigurationProperties(MailProperties.class)
class SmtpMail implements Provider {

    private static final String MESSAGE_ID = "Message-ID";
    private static final int PERMANENT = 500;
    private static final int CLOSING = 421;

    private final MailProperties properties;
    private final JavaMailSenderImpl sender;

    SmtpMail(MailProperties properties) {
        this.properties = properties;
        this.sender = sender(properties);
    }

    @Override
    public String name() {
        return "SMTP";
    }

    @Override
    public boolean carries(Outgoing message) {
        return properties.isGiven() && message.channel() == Recipient.Channel.EMAIL && message.address() != null;
    }

    @Override
    public String carry(Outgoing message) throws NotCarried {
        var id = "<" + message.reference() + "@" + domain() + ">";
        try {
            sender.send(mime(message, id));
            return id;
        } catch (AddressException noAddress) {
            throw new NotCarried(How.BAD_ADDRESS, noAddress);
        } catch (MessagingException | MailParseException | MailPreparationException ours) {
            throw new NotCarried(How.NEVER, ours);
        } catch (MailException refused) {
            throw new NotCarried(how(refused), refused);
        }
    }

    private MimeMessage mime(Outgoing message, String id) throws MessagingException {
        var mime = sender.createMimeMessage();
        var to = new InternetAddress(message.address(), true);
        mime.setFrom(new InternetAddress(properties.from(), true));
        mime.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
        mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mime.setText(message.body(), StandardCharsets.UTF_8.name());
        mime.setHeader(MESSAGE_ID, id);
        mime.setHeader("X-Towpath-Reference", message.reference().toString());
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    /** A server that says a code at or above 500 will never take it; one that cannot be reached may be back soon. */
    private static How how(MailException refused) {
        var cause = refused instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : refused.getCause();
        for (var one = cause; one != null; one = next(one)) {
            if (one instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= PERMANENT ? How.BAD_ADDRESS : How.LATER;
            }
            if (one instanceof SMTPSendFailedException sending && !hasMore(sending)) {
                return ofTheServer(sending.getReturnCode());
            }
            if (one instanceof SMTPSenderFailedException) {
                return How.CARRIER_AWAY;
            }
        }
        return How.CARRIER_AWAY;
    }

    private static How ofTheServer(int code) {
        if (code == CLOSING) {
            return How.CARRIER_AWAY;
        }
        return code >= PERMANENT ? How.NEVER : How.LATER;
    }

    private static boolean hasMore(SMTPSendFailedException sending) {
        return sending.getNextException() instanceof SMTPAddressFailedException;
    }

    private static @Nullable Throwable next(Throwable one) {
        return one instanceof MessagingException mail ? mail.getNextException() : one.getCause();
    }

    private String domain() {
        var at = properties.from().lastIndexOf('@');
        return at < 0 ? "towpath" : properties.from().substring(at + 1);
    }

    private static JavaMailSenderImpl sender(MailProperties properties) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(properties.host());
        sender.setPort(properties.port());
        sender.setUsername(properties.username());
        sender.setPassword(properties.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var more = new Properties();
        var millis = String.valueOf(properties.timeout().toMillis());
        more.put("mail.smtp.connectiontimeout", millis);
        more.put("mail.smtp.timeout", millis);
        more.put("mail.smtp.writetimeout", millis);
        more.put("mail.smtp.auth", String.valueOf(properties.username() != null));
        more.put("mail.smtp.starttls.enable", String.valueOf(properties.encrypted()));
        more.put("mail.smtp.starttls.required", String.valueOf(properties.encrypted()));
        more.put("mail.smtp.ssl.checkserveridentity", "true");
        sender.setJavaMailProperties(more);
        return sender;
    }
}
