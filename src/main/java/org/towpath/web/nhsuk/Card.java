package org.towpath.web.nhsuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A thing with a heading, apart from the others.
 *
 * @param href where the heading leads
 * @param clickable whether the whole card is the link
 * @param variant {@code feature primary secondary warning}, or for what must be done {@code non-urgent urgent
 *     emergency}
 */
public record Card(
        @Nullable Heading heading,
        @Nullable Description description,
        @Nullable String href,
        @Nullable String id,
        boolean clickable,
        @Nullable String variant,
        @Nullable String classes) {

    private static final List<String> CARE = List.of("non-urgent", "urgent", "emergency");

    /** @param level 2 if null */
    public record Heading(
            @Nullable String id,
            @Nullable String text,
            @Nullable String visuallyHiddenText,
            @Nullable String size,
            @Nullable Integer level,
            @Nullable String classes) {}

    public record Description(@Nullable String text) {}

    public static Card of(String heading, @Nullable String text, @Nullable String href) {
        return new Card(
                new Heading(null, heading, null, null, null, null),
                new Description(text),
                href,
                null,
                href != null,
                null,
                null);
    }

    public String cssClass() {
        var css = CssClass.of("nhsuk-card")
                .modifier(clickable, "clickable")
                .oneOf(variant, "feature", "primary", "secondary", "warning");
        return isCare()
                ? css.modifier(true, "care").modifier(true, "care--" + variant).and(classes)
                : css.and(classes);
    }

    public boolean isCare() {
        return CARE.contains(variant == null ? "" : variant) && headingText() != null;
    }

    public @Nullable String headingText() {
        return heading == null ? null : heading.text();
    }

    public int level() {
        return heading == null || heading.level() == null ? 2 : heading.level();
    }

    public String headingClass() {
        var size = heading == null ? null : heading.size();
        return CssClass.of("nhsuk-card__heading")
                .and(
                        size != null
                                        && List.of("xxs", "xs", "s", "m", "l", "xl")
                                                .contains(size)
                                ? "nhsuk-heading-" + size
                                : null,
                        heading == null ? null : heading.classes());
    }

    /** What a screen reader says before the heading. */
    public @Nullable String prefix() {
        var stated = heading == null ? null : heading.visuallyHiddenText();
        if (stated != null || !isCare()) return stated;
        return switch (String.valueOf(variant)) {
            case "emergency" -> "Immediate action required";
            case "urgent" -> "Urgent advice";
            default -> "Non-urgent advice";
        };
    }

    public boolean isHeadingLinked() {
        return href != null && !"feature".equals(variant);
    }

    public @Nullable String text() {
        return description == null ? null : description.text();
    }
}
