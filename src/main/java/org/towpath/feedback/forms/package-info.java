@NullMarked
package org.towpath.feedback.forms;

import org.jspecify.annotations.NullMarked;
