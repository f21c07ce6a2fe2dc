/** What the model of an agreement's life calls: the only place of the module that knows the engine. */
@NullMarked
package org.towpath.agreement.process;

import org.jspecify.annotations.NullMarked;
