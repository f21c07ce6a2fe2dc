/** The way of a referral through its model: the only place here that names the engine's own classes. */
@NullMarked
package org.towpath.referral.process;

import org.jspecify.annotations.NullMarked;
