/** One module per business noun; the arrows between them are listed in each module's {@code package-info}. */
@NullMarked
package org.towpath;

import org.jspecify.annotations.NullMarked;
