/** Disputes over HTTP and as pages. */
@NullMarked
package org.towpath.dispute.web;

import org.jspecify.annotations.NullMarked;
