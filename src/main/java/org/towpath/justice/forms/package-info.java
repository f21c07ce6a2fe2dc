@NullMarked
package org.towpath.justice.forms;

import org.jspecify.annotations.NullMarked;
