/** What the answers of each form about a missed promise mean. */
@NullMarked
package org.towpath.promise.forms;

import org.jspecify.annotations.NullMarked;
