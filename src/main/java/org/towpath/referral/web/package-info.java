/** Referrals and unmet needs over HTTP. */
@NullMarked
package org.towpath.referral.web;

import org.jspecify.annotations.NullMarked;
