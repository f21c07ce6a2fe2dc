package org.towpath.support.forms;

import org.springframework.stereotype.Component;

import org.towpath.engine.AskedForNewTime;

/** A manager says by when the person has somebody. */
@Component
class RaiseLateWorker extends AskedForNewTime {

    RaiseLateWorker() {
        super("support.raise-late-worker", 14);
    }
}
