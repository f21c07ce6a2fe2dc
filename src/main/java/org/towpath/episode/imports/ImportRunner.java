package org.towpath.episode.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.access.CurrentActor;
import org.towpath.platform.SystemTime;

/**
 * Works through imports, one at a time on each node. What a stopped node left is taken on by whoever has the file, from
 * the first row without a verdict; nobody having it for a quarter of an hour, it has failed and says so.
 */
@Component
class ImportRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
    private static final int ROWS_AT_ONCE = 50;
    private static final Duration LOOK_AROUND = Duration.ofSeconds(20);
    private static final Duration FILE_MAY_COME_BACK = Duration.ofMinutes(15);

    private final String worker = UUID.randomUUID().toString();
    private final ImportRows rows;
    private final RowImport rowImport;
    private final Spool spool;
    private final Actors actors;
    private final CurrentActor current;
    private final SystemTime system;
    private volatile @Nullable ScheduledExecutorService thread;

    ImportRunner(
            ImportRows rows, RowImport rowImport, Spool spool, Actors actors, CurrentActor current, SystemTime system) {
        this.rows = rows;
        this.rowImport = rowImport;
        this.spool = spool;
        this.actors = actors;
        this.current = current;
        this.system = system;
    }

    @Override
    public void start() {
        var one = Executors.newSingleThreadScheduledExecutor(work -> {
            var named = new Thread(work, "imports");
            named.setDaemon(true);
            return named;
        });
        one.scheduleWithFixedDelay(
                this::lookAround, LOOK_AROUND.toSeconds(), LOOK_AROUND.toSeconds(), TimeUnit.SECONDS);
        thread = one;
    }

    @Override
    public void stop() {
        var one = thread;
        thread = null;
        if (one != null) {
            one.shutdown();
            try {
                one.awaitTermination(20, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Works on an import soon. */
    void soon(UUID job) {
        var one = thread;
        if (one != null) {
            one.execute(() -> work(job));
        }
    }

    private void lookAround() {
        try {
            rows.waiting(system.now()).forEach(this::work);
        } catch (RuntimeException databaseAway) {
            log.warn("Cannot look for imports to go on with: {}", databaseAway.toString());
        }
    }

    /** Never throws: a schedule whose task throws is over. */
    private void work(UUID job) {
        try {
            rows.take(job, worker, system.now()).ifPresent(this::run);
        } catch (RowImport.TakenOver other) {
            log.info("Import {} goes on at another node", job);
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException databaseAway) {
            log.warn("Import {} waits for the database: {}", job, databaseAway.toString());
        } catch (RuntimeException fault) {
            log.error("Import {} stopped by a fault of ours", job, fault);
            fail(job, "Stopped by a fault of ours; quote " + job + ". The rows listed were dealt with.");
        }
    }

    private void run(ImportRows.Job job) {
        if (!spool.holds(job.file())) {
            failIfTheFileIsGone(job);
            return;
        }
        var actor = actors.byAccount(job.account());
        if (actor.isEmpty()) {
            finish(job, "The account that sent the file is no longer there.");
            return;
        }
        try (var file = IdentificationFile.open(spool.path(job.file()))) {
            if (throughAll(job, file, actor.get())) {
                finish(job, null);
            }
        } catch (FileRefused refused) {
            finish(job, refused.why());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Whether it came to the end; at a shutdown it stops between two batches, and another start goes on.
     *
     * @throws FileRefused if the file breaks off, once the rows before that are dealt with
     */
    private boolean throughAll(ImportRows.Job job, IdentificationFile file, Actor actor) {
        var more = true;
        while (more) {
            var batch = new ArrayList<IdentificationFile.Row>();
            var broken = fill(batch, job.rowsDone(), file);
            if (!batch.isEmpty()) {
                take(job, batch, actor);
            }
            if (broken != null) {
                throw broken;
            }
            more = batch.size() == ROWS_AT_ONCE;
            if (more && thread == null) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable FileRefused fill(List<IdentificationFile.Row> batch, int done, IdentificationFile file) {
        try {
            while (batch.size() < ROWS_AT_ONCE && file.hasNext()) {
                var row = file.next();
                if (row.number() > done) {
                    batch.add(row);
                }
            }
            return null;
        } catch (FileRefused broken) {
            return broken;
        }
    }

    private void take(ImportRows.Job job, List<IdentificationFile.Row> batch, Actor actor) {
        current.as(actor, () -> {
            rowImport.take(job.id(), worker, batch, actor);
            return batch;
        });
    }

    private void failIfTheFileIsGone(ImportRows.Job job) {
        if (system.now().isAfter(job.seenAt().plus(FILE_MAY_COME_BACK))) {
            finish(job, "The file is no longer there: send it again. Rows dealt with before are then duplicates.");
        }
    }

    private void finish(ImportRows.Job job, @Nullable String failure) {
        var now = system.now();
        if (failure == null) {
            rows.completed(job.id(), now);
        } else {
            rows.failed(job.id(), failure, now);
        }
        spool.remove(job.file());
    }

    private void fail(UUID job, String reason) {
        try {
            rows.failed(job, reason, system.now());
        } catch (RuntimeException databaseAway) {
            log.warn("Cannot say that import {} failed: {}", job, databaseAway.toString());
        }
    }
}
