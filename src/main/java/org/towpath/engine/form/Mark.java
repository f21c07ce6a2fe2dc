package org.towpath.engine.form;

import org.jspecify.annotations.Nullable;

/**
 * A line or a gap between fields.
 *
 * @param line whether a line is drawn
 */
public record Mark(boolean line, @Nullable String hideWhen) implements FormField {}
