package org.towpath.agreement;

import org.towpath.calendar.Allowance;

/**
 * An escalation step of a service level. It names a role, not a person: who that is follows from the key contacts at
 * the moment it fires.
 *
 * @param after how long after the due instant it fires, counted in the service level's calendar
 * @param side whose role
 * @param role as in the key contacts ({@code NAMED_LEAD}), or one of our own role ids ({@code operational-manager})
 */
public record Rung(Allowance after, Side side, String role, Action action) {}
