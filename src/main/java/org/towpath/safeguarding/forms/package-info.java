@NullMarked
package org.towpath.safeguarding.forms;

import org.jspecify.annotations.NullMarked;
