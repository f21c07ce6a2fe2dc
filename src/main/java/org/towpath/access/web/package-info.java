/** Pages and calls of sign-in and audit. */
@NullMarked
package org.towpath.access.web;

import org.jspecify.annotations.NullMarked;
