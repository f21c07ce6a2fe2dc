package org.towpath.promise;

/**
 * The partner said itself what it will do and by when; published inside the transaction that keeps it, so that the
 * steps wait until then.
 *
 * @param clock with the step as it was taken on
 */
public record StepTakenOn(PromiseClock clock) {}
