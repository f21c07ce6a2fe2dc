@NullMarked
package org.towpath.feedback.process;

import org.jspecify.annotations.NullMarked;
