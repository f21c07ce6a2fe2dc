/** What stands around every page: title, header, navigation, who is signed in, styles and scripts. */
@NullMarked
package org.towpath.web.frame;

import org.jspecify.annotations.NullMarked;
