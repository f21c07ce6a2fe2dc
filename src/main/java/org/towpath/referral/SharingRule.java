package org.towpath.referral;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What may be shared with a partner: a pure function (S-47; practice.md 9). An agreement is good practice, not a legal
 * gate. In force, it says which items go; without one only what the referral needs goes, and only for a reason that
 * concerns this person. Emergency care, safeguarding, a court order and Mental Health Act work let through what keeps
 * people safe, whatever is listed.
 *
 * @param items what goes
 * @param withheld what is kept back
 */
record SharingRule(Set<SharedItem> items, Set<SharedItem> withheld) {

    private static final Set<String> FOR_SAFETY =
            Set.of("emergency-care", "safeguarding", "court-order", "mental-health-act");

    /**
     * @param listed what clause C9 of the agreement in force lists; null where none is in force or it lists nothing
     * @param reason why we may share; null where there is no reason: then nothing that identifies anybody goes
     */
    static SharingRule of(@Nullable Collection<String> listed, @Nullable String reason) {
        var items = EnumSet.copyOf(SharedItem.harmless());
        if (reason != null) {
            items.addAll(listed == null ? SharedItem.needed() : listed(listed));
        }
        if (reason != null && FOR_SAFETY.contains(reason)) {
            items.addAll(SharedItem.needed());
            items.add(SharedItem.ALERTS);
        }
        return new SharingRule(items, EnumSet.complementOf(items));
    }

    private static Set<SharedItem> listed(Collection<String> names) {
        var known =
                names.stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        var items = EnumSet.noneOf(SharedItem.class);
        for (var item : SharedItem.values()) {
            if (known.contains(item.listedAs().toLowerCase(Locale.ROOT))) {
                items.add(item);
            }
        }
        return items;
    }
}
