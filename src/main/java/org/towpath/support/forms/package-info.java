/** What the answers of each form about support mean. */
@NullMarked
package org.towpath.support.forms;

import org.jspecify.annotations.NullMarked;
