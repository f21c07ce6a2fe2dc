package org.towpath.engine;

/** One choice of a form that comes from a record: the record's id and what people call it. */
public record Choice(String label, String value) {}
