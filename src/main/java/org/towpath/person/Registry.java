package org.towpath.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.SqlInstants;

/** Makes people known to the service, and knows them again. */
@Component
public class Registry {

    private final JdbcClient jdbc;
    private final Clock clock;

    Registry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The person this is beyond doubt: same NHS number and same date of birth. Two registrations of one number wait for
     * each other, so that one person is made of them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> same(NewPerson person) {
        var number = number(person);
        if (number == null || person.dateOfBirth() == null) {
            return Optional.empty();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:number, 0))")
                .param("number", number)
                .query()
                .listOfRows();
        return jdbc.sql("""
                        select id from person where nhs_number = :number and date_of_birth = :born
                        order by created_at, id limit 1
                        """)
                .param("number", number)
                .param("born", person.dateOfBirth())
                .query(UUID.class)
                .optional();
    }

    /** Makes a person known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(NewPerson person, String account) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into person (id, given_name, family_name, name_not_known, alias, name_key, date_of_birth,
                            estimated_age, estimated_on, age_looks, sex, nhs_number, postcode, phone, language, interpreter_needed,
                            created_at, created_by)
                        values (:id, :given, :family, :notKnown, :alias, :key, :born, :estimatedAge, :estimatedOn, :looks,
                            :sex,
                            :number, :postcode, :phone, :language, :interpreter, :at, :by)
                        """)
                .param("id", id)
                .param("given", PersonText.clean(person.givenName()))
                .param("family", PersonText.clean(person.familyName()))
                .param("notKnown", person.nameNotKnown())
                .param("alias", PersonText.clean(person.alias()))
                .param("key", key(person))
                .param("born", person.dateOfBirth())
                .param("estimatedAge", person.estimatedAge())
                .param("estimatedOn", estimatedOn(person))
                .param("looks", looks(person))
                .param("sex", Objects.requireNonNull(person.sex()).name())
                .param("number", number(person))
                .param("postcode", PersonText.postcode(person.postcode()))
                .param("phone", PersonText.phone(person.phone()))
                .param("language", PersonText.clean(person.language()))
                .param("interpreter", person.interpreterNeeded())
                .param("at", SqlInstants.at(clock.instant()))
                .param("by", account)
                .update();
        return id;
    }

    /**
     * Learns what a new contact tells of somebody known: how to reach them as told last, and whatever was missing. Who
     * they are is not changed by it. Whether it is safe to use a new number is not known until somebody has asked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void meetAgain(UUID id, NewPerson person) {
        jdbc.sql("""
                        update person set
                            postcode = coalesce(:postcode, postcode),
                            safe_to_contact = case when :phone::text is distinct from phone and :phone::text is not null
                                then 'NOT_KNOWN' else safe_to_contact end,
                            safe_to_text = case when :phone::text is distinct from phone and :phone::text is not null
                                then null else safe_to_text end,
                            safe_to_voicemail = case when :phone::text is distinct from phone and :phone::text is not null
                                then null else safe_to_voicemail end,
                            phone = coalesce(:phone, phone),
                            language = coalesce(:language, language),
                            interpreter_needed = coalesce(:interpreter, interpreter_needed),
                            nhs_number = coalesce(nhs_number, :number),
                            date_of_birth = coalesce(date_of_birth, :born),
                            estimated_on = case when estimated_age is null then :estimatedOn else estimated_on end,
                            estimated_age = coalesce(estimated_age, :estimatedAge),
                            age_looks = coalesce(:looks, age_looks),
                            alias = coalesce(alias, :alias)
                        where id = :id
                        """)
                .param("postcode", PersonText.postcode(person.postcode()))
                .param("phone", PersonText.phone(person.phone()))
                .param("language", PersonText.clean(person.language()))
                .param("interpreter", person.interpreterNeeded())
                .param("number", number(person))
                .param("born", person.dateOfBirth())
                .param("estimatedAge", person.estimatedAge())
                .param("estimatedOn", estimatedOn(person))
                .param("looks", looks(person))
                .param("alias", PersonText.clean(person.alias()))
                .param("id", id)
                .update();
    }

    private @Nullable LocalDate estimatedOn(NewPerson person) {
        return person.estimatedAge() == null ? null : LocalDate.ofInstant(clock.instant(), People.ENGLAND);
    }

    private static @Nullable String looks(NewPerson person) {
        return person.ageLooks() == null ? null : person.ageLooks().name();
    }

    private static @Nullable String number(NewPerson person) {
        var written = person.nhsNumber();
        return written == null
                ? null
                : NhsNumber.read(written).map(NhsNumber::value).orElse(null);
    }

    private static String key(NewPerson person) {
        var key = NameKey.of(person.givenName(), person.familyName());
        return key.isEmpty() ? NameKey.of(person.alias()) : key;
    }
}
