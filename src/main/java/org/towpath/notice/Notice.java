package org.towpath.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * Something to tell somebody.
 *
 * @param key what is told to whom; the same key is told once, however often it is asked for
 * @param template name of the text, as in {@code notices/}
 * @param to whom
 * @param facts what the text's gaps are filled with; for colleagues and partners references and times, never names
 * @param episode the case it is about, if any
 * @param referral the referral it is about, if any
 * @param goodUntil after this there is no point in sending it; null where there always is
 */
public record Notice(
        String key,
        String template,
        Recipient to,
        Map<String, String> facts,
        @Nullable EpisodeReference episode,
        @Nullable ReferralReference referral,
        @Nullable Instant goodUntil) {

    public Notice {
        facts = Map.copyOf(facts);
    }

    public static Notice of(String key, String template, Recipient to) {
        return new Notice(key, template, to, Map.of(), null, null, null);
    }

    /** Fills one gap of the text. */
    public Notice with(String fact, String value) {
        var more = new HashMap<>(facts);
        more.put(fact, value);
        return new Notice(key, template, to, more, episode, referral, goodUntil);
    }

    public Notice about(@Nullable EpisodeReference episode, @Nullable ReferralReference referral) {
        return new Notice(key, template, to, facts, episode, referral, goodUntil);
    }

    public Notice goodUntil(Instant at) {
        return new Notice(key, template, to, facts, episode, referral, at);
    }

    @Override
    public String toString() {
        return "Notice[" + template + "]";
    }
}
