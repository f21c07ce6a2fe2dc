package org.towpath.demo.clock;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.engine.DueWork;

/** What is due next: a job of the engine, or a row of a module's own. */
@Component
class DueRows {

    private final ClockRow jobs;
    private final ObjectProvider<DueWork> work;

    DueRows(ClockRow jobs, ObjectProvider<DueWork> work) {
        this.jobs = jobs;
        this.work = work;
    }

    Optional<Instant> nextDue(Instant upTo) {
        return Stream.concat(Stream.of(jobs.nextDue(upTo)), work.stream().map(it -> it.nextDue(upTo)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Runs the rows that are due now; answers how many those were. */
    int run() {
        return work.stream().mapToInt(DueWork::run).sum();
    }
}
