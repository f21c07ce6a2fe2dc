/** Invented people, whose past is lived through the real use cases, so that a demo shows the product at work. */
@NullMarked
package org.towpath.demo.people;

import org.jspecify.annotations.NullMarked;
