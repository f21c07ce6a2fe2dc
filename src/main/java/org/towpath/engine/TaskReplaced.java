package org.towpath.engine;

/**
 * A task gives way to another like it, because its wait is entered anew; both are there while this is told.
 *
 * @param old id of the task that goes
 * @param by id of the task in its place
 */
public record TaskReplaced(String old, String by) {}
