package org.towpath.person;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, as shown to those who may see a case of theirs.
 *
 * @param estimatedAge age in years today, where only an estimate is known
 * @param ageLooks how old they look, where no age is known
 * @param age age in years today by the date of birth, or as estimated; null where neither is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonCard(
        @JsonIgnore UUID id,
        @Nullable String givenName,
        @Nullable String familyName,
        boolean nameNotKnown,
        @Nullable String alias,
        @Nullable LocalDate dateOfBirth,
        @Nullable Integer estimatedAge,
        @Nullable Integer age,
        @Nullable AgeLooks ageLooks,
        Sex sex,
        @Nullable String nhsNumber,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String language,
        @Nullable Boolean interpreterNeeded,
        @Nullable String safeToContact,
        boolean died) {

    /** Whoever has lived this many years is of age. */
    public static final int ADULT = 18;

    /**
     * Whether they are, look or for all we know may be under 18: who looks neither young nor grown up is a child until
     * somebody knows better.
     */
    public boolean under18() {
        return age == null ? ageLooks != AgeLooks.ADULT : age < ADULT;
    }

    /** Whether they count as under 18 although nobody knows their age. */
    @JsonIgnore
    public boolean mayBeUnder18() {
        return age == null && under18();
    }

    /** Their age as a page writes it. */
    @JsonIgnore
    public String ageWords() {
        if (age != null) {
            return dateOfBirth == null ? "About " + age + " (estimated)" : "Aged " + age;
        }
        return ageLooks == null
                ? "Age not known"
                : switch (ageLooks) {
                    case UNDER_18 -> "Age not known, looks under 18";
                    case ADULT -> "Age not known, looks 18 or over";
                    case CANNOT_TELL -> "Age not known";
                };
    }

    /** What marks a young person on a page; asked only of those who count as one. */
    @JsonIgnore
    public String youngWords() {
        return mayBeUnder18() ? "May be under 18" : "Under 18";
    }

    /** What to call them on a page: the name, else the alias, else that neither is known. */
    @JsonIgnore
    public String displayName() {
        var name = ((givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName)).strip();
        if (!name.isEmpty()) {
            return name;
        }
        return alias == null ? "Name not known" : alias;
    }

    @Override
    public String toString() {
        return "PersonCard[" + id + "]";
    }
}
