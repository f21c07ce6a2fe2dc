/** Forms as pages: a form definition with its answers and errors becomes NHS.UK components. */
@NullMarked
package org.towpath.web.form;

import org.jspecify.annotations.NullMarked;
