package org.towpath.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for reviews of agreements (domain pack 4.7).
 *
 * @param acceptedInHundred fewer accepted than this of the last referrals call for a review
 * @param lastReferrals how many referrals that looks at
 * @param keptInHundred fewer promises kept than this over a quarter call for one
 * @param leastPromises fewer decided than this say nothing
 * @param disputes as many over a quarter call for one
 * @param leadGapDays a side without a named lead for longer calls for one
 * @param answerWithinWorkingDays how long a partner has to answer the figures
 */
@ConfigurationProperties("towpath.reviews")
record ReviewProperties(
        @DefaultValue("60") int acceptedInHundred,
        @DefaultValue("20") int lastReferrals,
        @DefaultValue("80") int keptInHundred,
        @DefaultValue("5") int leastPromises,
        @DefaultValue("3") int disputes,
        @DefaultValue("30") int leadGapDays,
        @DefaultValue("10") int answerWithinWorkingDays) {}
