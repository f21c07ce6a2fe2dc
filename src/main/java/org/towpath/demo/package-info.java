/** Invented people, demo accounts and the training clock; off in production. */
@ApplicationModule
@NullMarked
package org.towpath.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
