package org.towpath.audit;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;

/**
 * One thing somebody saw, did or was refused, before it is written down.
 *
 * @param act what was done, {@code <noun>.<past-tense>}: {@code task.completed}
 * @param outcome how it ended
 * @param chain which chain it belongs to, or null for the chain of whoever did it
 * @param episode the case it was about
 * @param subject id of the record it was about, where that is not the case itself: a task, a referral, a list's name
 * @param facts ids, counts and outcomes that explain it; never names, notes or what somebody typed
 * @param account on whose account, where nobody is signed in yet; otherwise null
 */
public record AuditEntry(
        String act,
        Outcome outcome,
        @Nullable String chain,
        @Nullable EpisodeReference episode,
        @Nullable String subject,
        Map<String, String> facts,
        @Nullable String account) {

    /** Chain of what concerns the whole product: releases of models, accounts, settings. */
    public static final String SYSTEM_CHAIN = "system";

    /** Chain of sign-in attempts that name no account of ours. */
    public static final String STRANGERS_CHAIN = "strangers";

    /** How an attempt ended. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    public AuditEntry {
        facts = Map.copyOf(facts);
    }

    /** Something done about a case; goes to the case's chain. */
    public static AuditEntry about(EpisodeReference episode, String act) {
        return new AuditEntry(act, Outcome.DONE, chainOf(episode), episode, null, Map.of(), null);
    }

    /** Something done about no single case, a list or a search above all; goes to the chain of whoever did it. */
    public static AuditEntry own(String act) {
        return new AuditEntry(act, Outcome.DONE, null, null, null, Map.of(), null);
    }

    /**
     * Something that concerns the whole product; goes to the system's chain, which all nodes wait for: rare things
     * only.
     */
    public static AuditEntry system(String act) {
        return new AuditEntry(act, Outcome.DONE, SYSTEM_CHAIN, null, null, Map.of(), null);
    }

    /** The record it was about. */
    public AuditEntry of(String subject) {
        return new AuditEntry(act, outcome, chain, episode, subject, facts, account);
    }

    /** One more id, count or outcome. */
    public AuditEntry with(String name, Object value) {
        var more = new TreeMap<>(facts);
        more.put(name, String.valueOf(value));
        return new AuditEntry(act, outcome, chain, episode, subject, more, account);
    }

    /** It was tried and refused. */
    public AuditEntry refused() {
        return new AuditEntry(act, Outcome.REFUSED, chain, episode, subject, facts, account);
    }

    /** By somebody who is not signed in yet. */
    public AuditEntry by(String account) {
        return new AuditEntry(act, outcome, chain, episode, subject, facts, account);
    }

    /** In a chain other than the one it would go to by itself. */
    public AuditEntry in(String chain) {
        return new AuditEntry(act, outcome, chain, episode, subject, facts, account);
    }

    static String chainOf(EpisodeReference episode) {
        return "episode:" + episode.value();
    }

    static String chainOf(String account) {
        return "account:" + account;
    }
}
