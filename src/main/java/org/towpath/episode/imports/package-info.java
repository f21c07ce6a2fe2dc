/** Files of identifications, as custody and court systems export them, row by row into cases. */
@NullMarked
package org.towpath.episode.imports;

import org.jspecify.annotations.NullMarked;
