/** The worklist and its tasks over HTTP. */
@NullMarked
package org.towpath.worklist.web;

import org.jspecify.annotations.NullMarked;
