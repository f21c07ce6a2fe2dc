package org.towpath.referral;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.towpath.directory.Service;

/**
 * One criterion of a service and how the person compares: the evidence beside a later refusal.
 *
 * @param code what it is about: {@code NEED AGE SEX TAKES_REFERRALS}
 * @param words the comparison in plain English, for whoever has to mend it
 */
record Criterion(String code, Verdict verdict, String words) {

    /** How the person compares. */
    enum Verdict {
        MET,
        NOT_MET,
        /** Not enough is known; that is no reason to wait. */
        UNKNOWN,
        /** Not met by the record, and somebody said why the service should take them. */
        OVERRIDDEN
    }

    /** What is known of the person. */
    record Known(@Nullable Integer age, @Nullable String sex) {}

    /**
     * Every criterion of a service, compared.
     *
     * @param evidence what somebody said on how the person meets them, or null
     */
    static List<Criterion> compare(Service service, String need, Known person, @Nullable String evidence) {
        var criteria = new ArrayList<Criterion>();
        var open = service.status().equals("ACTIVE");
        // a service that takes nobody cannot be argued with
        criteria.add(new Criterion(
                "TAKES_REFERRALS",
                open ? Verdict.MET : Verdict.NOT_MET,
                open ? "The service takes referrals" : "The service takes no referrals at present"));
        var argued = evidence != null && !evidence.isBlank();
        criteria.add(argue(need(service, need), argued));
        criteria.add(argue(age(service, person.age()), argued));
        criteria.add(argue(sex(service, person.sex()), argued));
        return List.copyOf(criteria);
    }

    private static Criterion argue(Criterion found, boolean argued) {
        return found.verdict == Verdict.NOT_MET && argued
                ? new Criterion(found.code, Verdict.OVERRIDDEN, found.words)
                : found;
    }

    private static Criterion need(Service service, String need) {
        var met = service.needs().contains(need);
        return new Criterion(
                "NEED", met ? Verdict.MET : Verdict.NOT_MET, met ? "For this need" : "The service is for other needs");
    }

    private static Criterion age(Service service, @Nullable Integer age) {
        var min = service.ageMin();
        var max = service.ageMax();
        var takes = min == null && max == null
                ? "all ages"
                : max == null ? min + " and over" : (min == null ? "up to " + max : min + " to " + max);
        if (min == null && max == null) {
            return new Criterion("AGE", Verdict.MET, "The service takes " + takes);
        }
        if (age == null) {
            return new Criterion("AGE", Verdict.UNKNOWN, "Age not known; the service takes " + takes);
        }
        var met = (min == null || age >= min) && (max == null || age <= max);
        return new Criterion("AGE", met ? Verdict.MET : Verdict.NOT_MET, "Age " + age + "; the service takes " + takes);
    }

    private static Criterion sex(Service service, @Nullable String sex) {
        if (service.sexes().isEmpty()) {
            return new Criterion("SEX", Verdict.MET, "The service takes everybody");
        }
        if (sex == null || sex.startsWith("NOT_")) {
            return new Criterion("SEX", Verdict.UNKNOWN, "Sex not recorded");
        }
        var met = service.sexes().contains(sex);
        return new Criterion(
                "SEX",
                met ? Verdict.MET : Verdict.NOT_MET,
                met ? "The service takes them" : "The service is not for them");
    }
}
