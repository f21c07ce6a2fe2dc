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
        Sex sex,
        @Nullable String nhsNumber,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String language,
        @Nullable Boolean interpreterNeeded,
        @Nullable String safeToContact,
        boolean died) {

    private static final int ADULT = 18;

    /** Whether they are, or are thought to be, under 18. */
    public boolean under18() {
        return age != null && age < ADULT;
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
