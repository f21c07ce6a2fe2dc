package org.towpath.dispute.process;

import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.dispute.DisputeWork;
import org.towpath.engine.Following;

/**
 * Writes on a dispute which process instance follows it, when that instance begins: its first waits are counted under
 * the partner of its referral, which is looked up by the instance.
 */
@Component
class DisputeFollowing extends Following {

    DisputeFollowing(ObjectProvider<DisputeWork> keeper) {
        super(
                DisputeProcess.KEY,
                DisputeProcess.DISPUTE,
                (record, instance) -> keeper.getObject().followed(UUID.fromString(record), instance));
    }
}
