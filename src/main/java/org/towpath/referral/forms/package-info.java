/** What the answers of each form about a referral mean. */
@NullMarked
package org.towpath.referral.forms;

import org.jspecify.annotations.NullMarked;
