/** Who someone is: identity, safe contact, consent, alerts, adjustments, equality data. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit", "access", "engine", "web"})
@NullMarked
package org.towpath.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
