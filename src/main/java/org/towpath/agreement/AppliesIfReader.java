package org.towpath.agreement;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.towpath.directory.NeedCategory;
import org.towpath.shared.JsonFields;

/** Reads which referrals a service level is about; each property is one value or a list of them. */
final class AppliesIfReader {

    private static final List<String> PRIORITIES = List.of("ROUTINE", "URGENT", "EMERGENCY");
    private static final List<String> SEXES = List.of("FEMALE", "MALE");
    private static final List<String> AGES = List.of(AppliesIf.UNDER_18, AppliesIf.ADULT);
    private static final List<String> POINTS = List.of(
            "CUSTODY",
            "VOLUNTARY_ATTENDANCE",
            "MAGISTRATES_COURT",
            "YOUTH_COURT",
            "REFERRAL_ORDER_PANEL",
            "CROWN_COURT",
            "PROBATION_PSR",
            "YOT",
            "COMMUNITY",
            "OTHER");
    private static final List<String> NEEDS =
            List.of(NeedCategory.values()).stream().map(Enum::name).toList();

    private AppliesIfReader() {}

    static AppliesIf read(@Nullable JsonFields sent) {
        if (sent == null) {
            return AppliesIf.ALWAYS;
        }
        var appliesIf = new AppliesIf(
                values(sent, "priority", PRIORITIES),
                values(sent, "need", NEEDS),
                values(sent, "sex", SEXES),
                values(sent, "ageBand", AGES),
                values(sent, "pointOfIntervention", POINTS));
        sent.refuseUnknown();
        return appliesIf;
    }

    private static Set<String> values(JsonFields sent, String name, List<String> known) {
        var given = sent.value(name) instanceof String one ? List.of(one) : sent.texts(name);
        var values = new TreeSet<String>();
        for (var value : given) {
            if (known.contains(value)) {
                values.add(value);
            } else {
                sent.refuse(name, "Give one or more of " + String.join(", ", known));
            }
        }
        return values;
    }
}
