@NullMarked
package org.towpath.safeguarding.process;

import org.jspecify.annotations.NullMarked;
