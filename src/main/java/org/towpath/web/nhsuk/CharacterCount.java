package org.towpath.web.nhsuk;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A box for some lines that tells how many characters are left.
 *
 * @param threshold percentage of the limit from which it tells
 * @param countType what it counts, {@code characters} if null
 */
public record CharacterCount(
        @Nullable String id,
        String name,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable String value,
        @Nullable Integer rows,
        @Nullable Integer maxlength,
        @Nullable Integer threshold,
        @Nullable String countType,
        boolean disabled,
        @Nullable Map<String, String> attributes)
        implements Field {

    private static final int MOSTLY_FULL = 75;

    public static CharacterCount of(Asked asked, @Nullable String value, int maxlength) {
        return new CharacterCount(
                asked.id(),
                asked.name(),
                Label.strong(asked.label()),
                Hint.of(asked.hint()),
                ErrorMessage.of(asked.error()),
                value,
                null,
                maxlength,
                MOSTLY_FULL,
                null,
                false,
                null);
    }

    /** @param lines lines the box is high */
    public CharacterCount withRows(int lines) {
        return new CharacterCount(
                id,
                name,
                label,
                hint,
                errorMessage,
                value,
                lines,
                maxlength,
                threshold,
                countType,
                disabled,
                attributes);
    }

    @Override
    public String component() {
        return "character-count";
    }

    public String formGroupClass() {
        return Described.formGroup(errorMessage != null) + " nhsuk-character-count";
    }

    public String ownId() {
        return id != null ? id : name;
    }

    public @Nullable String limitText() {
        return maxlength == null
                ? null
                : "You can enter up to " + maxlength + ("words".equals(countType) ? " words" : " characters");
    }

    /** The box itself: a textarea that is also described by the count. */
    public Textarea textarea() {
        return new Textarea(
                ownId(),
                name,
                label,
                hint,
                errorMessage,
                value,
                rows,
                disabled,
                null,
                "nhsuk-js-character-count",
                ownId() + "-info",
                attributes);
    }
}
