/** Clocks over HTTP. */
@NullMarked
package org.towpath.promise.web;

import org.jspecify.annotations.NullMarked;
