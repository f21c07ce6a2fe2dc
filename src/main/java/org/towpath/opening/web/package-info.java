@NullMarked
package org.towpath.opening.web;

import org.jspecify.annotations.NullMarked;
