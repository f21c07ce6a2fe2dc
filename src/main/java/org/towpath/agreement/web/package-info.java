/** Agreements over HTTP and on pages. */
@NullMarked
package org.towpath.agreement.web;

import org.jspecify.annotations.NullMarked;
