/**
 * View models of the NHS.UK components in {@code templates/nhsuk}: what each component can be told, named as
 * nhsuk-frontend names it. They hold text only, never markup: what a page wants to say in markup it passes to the
 * component's fragment as a fragment of its own, so that nothing a person typed can become part of a page.
 */
@NullMarked
package org.towpath.web.nhsuk;

import org.jspecify.annotations.NullMarked;
