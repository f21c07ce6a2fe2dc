/** What the answers of each form about a dispute mean. */
@NullMarked
package org.towpath.dispute.forms;

import org.jspecify.annotations.NullMarked;
