/** Forms as data: what a {@code .form} file asks, whether answers fit it, which questions its conditions hide. */
@NullMarked
package org.towpath.engine.form;

import org.jspecify.annotations.NullMarked;
