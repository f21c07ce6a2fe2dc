/**
 * Where people wait and which promise breaks next: counts kept as work happens, the pages and reports made from them,
 * and what Cockpit shows of them. Reads every other module; nobody uses it.
 */
@ApplicationModule
@NullMarked
package org.towpath.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
