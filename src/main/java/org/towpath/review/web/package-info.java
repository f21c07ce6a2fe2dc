/** Pages and interface of reviews. */
@NullMarked
package org.towpath.review.web;

import org.jspecify.annotations.NullMarked;
