/** The outbox, and how it is safe to reach a person, as pages. */
@NullMarked
package org.towpath.notice.web;

import org.jspecify.annotations.NullMarked;
