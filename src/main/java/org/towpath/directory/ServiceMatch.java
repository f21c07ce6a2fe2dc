package org.towpath.directory;

import org.jspecify.annotations.Nullable;

/**
 * What a service has to fit; null where it does not matter or is not known.
 *
 * @param need category of need
 * @param age in years
 * @param sex FEMALE or MALE; anything else fits services for everybody only where the service asks for none
 * @param area name of the area the person lives in
 */
public record ServiceMatch(
        @Nullable String need,
        @Nullable Integer age,
        @Nullable String sex,
        @Nullable String area) {}
