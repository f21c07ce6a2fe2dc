package org.towpath.insight;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which of the counts to look at: all of them, or those of one site, team, partner or need.
 *
 * @param subject the site, team or partner
 */
public record Cut(
        Kind kind, @Nullable UUID subject, @Nullable String need) {

    /** What counts can be told apart by. */
    public enum Kind {
        ALL,
        SITE,
        TEAM,
        PARTNER,
        NEED
    }

    /** Everything. */
    public static final Cut EVERYTHING = new Cut(Kind.ALL, null, null);

    /** The slices of the counts to add up, as a condition on {@code count_slice s}. */
    String condition() {
        return switch (kind) {
            case ALL -> "s.kind = 'ALL'";
            case SITE -> "s.kind = 'SITE' and s.subject_id = :subject";
            case TEAM -> "s.kind = 'SITE' and s.subject_id in (select site_id from team_site where team_id = :subject)";
            case PARTNER -> "s.kind = 'PARTNER' and s.subject_id = :subject";
            case NEED -> "s.kind = 'NEED' and s.need = :need";
        };
    }

    /** The same for one stay, as a condition on {@code count_heading h}. */
    String headingCondition() {
        return switch (kind) {
            case ALL -> "true";
            case SITE -> "h.site_id = :subject";
            case TEAM -> "h.site_id in (select site_id from team_site where team_id = :subject)";
            case PARTNER -> "h.partner_id = :subject";
            case NEED -> "h.need = :need";
        };
    }
}
