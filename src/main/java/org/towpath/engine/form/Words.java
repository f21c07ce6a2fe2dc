package org.towpath.engine.form;

import org.jspecify.annotations.Nullable;

/** Something to read: paragraphs parted by empty lines, headings after {@code #}, list items after {@code -}. */
public record Words(String text, @Nullable String hideWhen) implements FormField {}
