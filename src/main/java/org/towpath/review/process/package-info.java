/** Rounds of this module that stand still while time is moved. */
@NullMarked
package org.towpath.review.process;

import org.jspecify.annotations.NullMarked;
