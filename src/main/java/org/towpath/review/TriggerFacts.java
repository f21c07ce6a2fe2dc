package org.towpath.review;

import java.util.List;

/**
 * What is known about an agreement when somebody asks whether it needs a review before the planned one.
 *
 * @param decided referrals last decided, at most as many as are looked at
 * @param accepted how many of them were accepted
 * @param kept promises kept in the last quarter
 * @param missed promises missed in it
 * @param disputes opened in it
 * @param gaps days for which a side has had no named lead, up to today
 */
record TriggerFacts(int decided, int accepted, long kept, long missed, long disputes, List<ContactGaps.Gap> gaps) {}
