/** Sending the same thing twice does it once: keys for programs, hidden keys in forms. */
@NullMarked
package org.towpath.access.once;

import org.jspecify.annotations.NullMarked;
