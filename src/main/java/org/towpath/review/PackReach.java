package org.towpath.review;

import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.shared.ReferralReference;

/** Referrals that a pack names only to those who may open them; the others are counted. */
@Component
class PackReach {

    private final RecordScope scope;

    PackReach(RecordScope scope) {
        this.scope = scope;
    }

    PackContent named(PackContent content, Actor actor) {
        var named = Stream.concat(
                        content.late().stream().flatMap(it -> Stream.ofNullable(it.referral())),
                        content.disputes().stream().map(PackContent.Disputed::referral))
                .distinct()
                .map(ReferralReference::new)
                .toList();
        var seen = scope.reached(named, actor);
        return content.naming(
                content.late().stream()
                        .filter(it -> it.referral() != null && seen.contains(new ReferralReference(it.referral())))
                        .toList(),
                content.disputes().stream()
                        .filter(it -> seen.contains(new ReferralReference(it.referral())))
                        .toList());
    }
}
