package org.towpath.web.form;

import org.jspecify.annotations.Nullable;

/**
 * When a part of a form hides.
 *
 * @param hideWhen for the browser, as conditions.ts reads it; null if only the server can tell
 * @param keys names of the answers that hide with it, parted by spaces
 * @param sentence when to answer, for whoever sees it though it does not apply
 */
public record Condition(@Nullable String hideWhen, String keys, String sentence) {}
