package org.towpath.person;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How it is safe to reach a person, as they said.
 *
 * @param safe YES, CALL_ONLY, NO or NOT_KNOWN; null where nobody asked
 * @param byEmail whether e-mail is safe; null where nobody asked
 * @param byText whether a text message is safe; null where nobody asked
 * @param byVoicemail whether a message on their voicemail is safe; null where nobody asked
 * @param words what to mind: who else reads the phone, when to ring
 * @param under18 whether they are, or are thought to be, under 18
 * @param died whether a death was reported or confirmed: then nothing is sent to them
 */
public record SafeContact(
        @Nullable String safe,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Boolean byEmail,
        @Nullable Boolean byText,
        @Nullable Boolean byVoicemail,
        @Nullable String words,
        boolean under18,
        boolean died,
        @Nullable Instant saidAt) {

    /** It is safe to write to them, by the ways they agreed to. */
    public static final String YES = "YES";
    /** Only to ring them. */
    public static final String CALL_ONLY = "CALL_ONLY";
    /** Not at all. */
    public static final String NO = "NO";
    /** Nobody knows. */
    public static final String NOT_KNOWN = "NOT_KNOWN";

    @Override
    public String toString() {
        return "SafeContact[" + safe + "]";
    }
}
