/** Pages and calls about where people wait. */
@NullMarked
package org.towpath.insight.web;

import org.jspecify.annotations.NullMarked;
