/** What carries messages: the screen, or a mail server. */
@NullMarked
package org.towpath.notice.mail;

import org.jspecify.annotations.NullMarked;
