/** What Cockpit shows of the counts: on the diagram, in a tab and on the dashboard, and the cases that have ended. */
@NullMarked
package org.towpath.insight.cockpit;

import org.jspecify.annotations.NullMarked;
