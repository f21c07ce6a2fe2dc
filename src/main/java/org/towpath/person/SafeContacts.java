package org.towpath.person;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;

/** How it is safe to reach people. What is not known to be safe is not. */
@Component
public class SafeContacts {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;:\"()]{1,180}\\.[A-Za-z]{2,24}");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final People people;

    SafeContacts(JdbcClient jdbc, Clock clock, People people) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
    }

    /** What somebody says is safe. Null keeps what nobody asked as not asked. */
    public record Said(
            String safe,
            @Nullable String email,
            @Nullable Boolean byEmail,
            @Nullable Boolean byText,
            @Nullable Boolean byVoicemail,
            @Nullable String words) {

        @Override
        public String toString() {
            return "Said[" + safe + "]";
        }
    }

    /**
     * How it is safe to reach this person, now.
     *
     * @throws NotFound if there is no such person
     */
    public SafeContact of(UUID person) {
        return jdbc.sql("select * from person where id = :id")
                .param("id", person)
                .query((row, n) -> new SafeContact(
                        row.getString("safe_to_contact"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getObject("safe_to_email", Boolean.class),
                        row.getObject("safe_to_text", Boolean.class),
                        row.getObject("safe_to_voicemail", Boolean.class),
                        row.getString("safe_contact_words"),
                        people.card(row).under18(),
                        row.getObject("death_reported_at") != null || row.getObject("died_at") != null,
                        SqlInstants.of(row, "safe_contact_at")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Writes down what a person said is safe; it holds for every message from now on, those that wait included.
     *
     * @throws InvalidInput naming {@code email} if it is none, or missing where e-mail is said to be safe
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void said(UUID person, Said said, String account) {
        var email = PersonText.clean(said.email());
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new InvalidInput("email", "Give an e-mail address such as name@example.com");
        }
        if (email == null && Boolean.TRUE.equals(said.byEmail())) {
            throw new InvalidInput("email", "Give the address if e-mail is safe");
        }
        jdbc.sql("""
                        update person set safe_to_contact = :safe, email = :email, safe_to_email = :byEmail,
                            safe_to_text = :byText, safe_to_voicemail = :byVoicemail, safe_contact_words = :words,
                            safe_contact_at = :now, safe_contact_by = :by
                        where id = :person
                        """)
                .param("safe", said.safe())
                .param("email", email)
                .param("byEmail", said.byEmail())
                .param("byText", said.byText())
                .param("byVoicemail", said.byVoicemail())
                .param("words", PersonText.clean(said.words()))
                .param("now", SqlInstants.at(clock.instant()))
                .param("by", account)
                .param("person", person)
                .update();
    }
}
