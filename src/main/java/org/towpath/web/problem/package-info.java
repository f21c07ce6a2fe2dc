/** How the product says no: problem details for programs, pages for people, from one list of reasons. */
@NullMarked
package org.towpath.web.problem;

import org.jspecify.annotations.NullMarked;
