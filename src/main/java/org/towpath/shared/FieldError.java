package org.towpath.shared;

/**
 * One thing that is wrong with what someone sent, said so that they can mend it.
 *
 * @param field dotted path as the sender wrote it: {@code person.nhsNumber}, {@code needs[0].category}
 * @param message plain English; names the field in the reader's words and never repeats a personal value
 */
public record FieldError(String field, String message) {}
