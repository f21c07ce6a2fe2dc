package org.towpath.promise;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreedTerms;
import org.towpath.agreement.AgreementsInForce;
import org.towpath.agreement.AppliesIf;
import org.towpath.agreement.Clause;
import org.towpath.agreement.ClauseText;
import org.towpath.agreement.Owed;
import org.towpath.agreement.Rung;
import org.towpath.agreement.ServiceLevel;
import org.towpath.calendar.CountedCalendar;

/**
 * The promises of the written agreement in force, each service level one promise; the default terms where no agreement
 * is in force. A service level that a model waits for goes by the name the model knows (acknowledge, decide, first
 * appointment, engagement); every other by its own.
 */
@Component
class AgreedPromises implements Terms {

    /** Says {@code hold} in {@link Clause#C7} where steps wait for the next opening. */
    private static final String OUT_OF_HOURS = "outOfHours";

    private static final String HOLD = "hold";

    private final AgreementsInForce agreements;
    private final CountedCalendars calendars;

    AgreedPromises(AgreementsInForce agreements, CountedCalendars calendars) {
        this.agreements = agreements;
        this.calendars = calendars;
    }

    @Override
    public List<Promised> ofReferral(UUID service, Instant at, AppliesIf.Facts about) {
        return agreements
                .of(service, at)
                .map(terms -> of(terms, service, at, about))
                .orElseGet(() -> ExpectedTimes.ofReferral().stream()
                        .map(calendars::counted)
                        .toList());
    }

    @Override
    public List<Promised> ofVersion(UUID agreement, int version, UUID service, Instant at, AppliesIf.Facts about) {
        return of(agreements.version(agreement, version), service, at, about);
    }

    @Override
    public List<Promised> of(AgreedTerms agreed, UUID service, Instant at, AppliesIf.Facts about) {
        var holds = holdsOutOfHours(agreed);
        return named(agreed.serviceLevels().stream()
                        .filter(level -> level.appliesIf().matches(about))
                        .toList())
                .stream()
                .map(it -> promised(agreed, it, holds, calendars.of(it.level().calendar(), service, about.site(), at)))
                .toList();
    }

    @Override
    public Promised ofFeedback(Instant startedAt) {
        return calendars.counted(ExpectedTimes.ofFeedback());
    }

    @Override
    public Promised ofSupport(Instant startedAt) {
        return calendars.counted(ExpectedTimes.ofSupport());
    }

    /** A service level with the name its promise goes by. */
    record Named(ServiceLevel level, String promise) {}

    /** Every service level of a version by the name a referral that it is about would measure it under. */
    static List<Named> named(AgreedTerms terms) {
        // one for routine and one for urgent referrals have the same name: no referral is both
        return terms.serviceLevels().stream()
                .flatMap(level -> named(List.of(level)).stream())
                .toList();
    }

    private static List<Named> named(List<ServiceLevel> levels) {
        var names = new HashSet<String>();
        return levels.stream()
                .map(level -> new Named(level, name(level, names)))
                .toList();
    }

    private static Promised promised(AgreedTerms terms, Named named, boolean holds, CountedCalendar counted) {
        var level = named.level();
        return new Promised(
                named.promise(),
                level.owedBy() == Owed.LD ? Party.LD : Party.PARTNER,
                level.starts(),
                level.stops(),
                level.pausable(),
                new PromiseTerms(
                        counted.calendar(),
                        level.allowance(),
                        level.warnLead(),
                        level.rungs().stream().map(Rung::after).toList()),
                level.rungs().stream()
                        .map(rung -> new Promised.Step(rung.side(), rung.role(), rung.action()))
                        .toList(),
                holds,
                new Promised.Agreed(terms.agreement(), terms.version(), level.clause(), level.id()),
                counted.pin());
    }

    /** Each name once: a promise is measured once for a referral. */
    private static String name(ServiceLevel level, Set<String> taken) {
        var known = modelled(level);
        if (known != null && taken.add(known)) {
            return known;
        }
        // a model waits for our own promise of that name, and this is another
        var own = PromiseNames.MODELLED.contains(level.id()) ? "partner-" + level.id() : level.id();
        var name = own;
        for (var n = 2; !taken.add(name); n++) {
            name = own + "-" + n;
        }
        return name;
    }

    private static @Nullable String modelled(ServiceLevel level) {
        if (level.owedBy() != Owed.PARTNER) {
            return null;
        }
        return switch (level.stops()) {
            case "ACKNOWLEDGED" -> PromiseNames.ACKNOWLEDGE;
            case "ACCEPTED", "DECLINED" -> PromiseNames.DECIDE;
            case "APPOINTMENT_OFFERED" -> PromiseNames.FIRST_APPOINTMENT;
            case "ENGAGED" -> PromiseNames.ENGAGEMENT;
            default -> null;
        };
    }

    private static boolean holdsOutOfHours(AgreedTerms terms) {
        return ClauseText.part(terms.clauses().get(Clause.C7.name()), OUT_OF_HOURS)
                .map(said -> said.strip().toLowerCase(Locale.ROOT))
                .filter(said -> said.startsWith(HOLD))
                .isPresent();
    }
}
