package org.towpath.support.process;

import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.engine.Following;
import org.towpath.support.SupportPlans;

/** Writes on a plan which process instance follows it, when that instance begins. */
@Component
class SupportFollowing extends Following {

    SupportFollowing(ObjectProvider<SupportPlans> keeper) {
        super(
                SupportWatch.PROCESS,
                SupportWatch.PLAN,
                (record, instance) -> keeper.getObject().followed(UUID.fromString(record), instance));
    }
}
