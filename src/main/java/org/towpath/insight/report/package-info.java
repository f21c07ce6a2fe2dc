/** Reports of the catalogue: what each counts, what of it may be shown to whom, and which cases a number stands for. */
@NullMarked
package org.towpath.insight.report;

import org.jspecify.annotations.NullMarked;
