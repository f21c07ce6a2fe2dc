package org.towpath.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What makes it possible for a person to take part.
 *
 * @param code kind of adjustment, {@link #IN_WORDS} for free text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Adjustment(String code, @Nullable String words) {

    public static final String IN_WORDS = "IN_WORDS";
}
