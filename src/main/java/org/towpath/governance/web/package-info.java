/** Pages and calls about models and their changes. */
@NullMarked
package org.towpath.governance.web;

import org.jspecify.annotations.NullMarked;
