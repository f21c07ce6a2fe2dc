package org.towpath.notice;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for messages to send, on every node, all the time. A stopping node finishes the one it has in hand. */
@Component
@EnableConfigurationProperties(NoticeProperties.class)
class DrainRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DrainRunner.class);

    private final Drain drain;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService thread;

    DrainRunner(Drain drain, NoticeProperties properties) {
        this.drain = drain;
        this.every = properties.every();
    }

    @Override
    public void start() {
        if (every.isZero()) {
            return;
        }
        var one = Executors.newSingleThreadScheduledExecutor(work -> {
            var named = new Thread(work, "outbox");
            named.setDaemon(true);
            return named;
        });
        one.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = one;
    }

    @Override
    public void stop() {
        var one = thread;
        thread = null;
        if (one != null) {
            one.shutdown();
            try {
                if (!one.awaitTermination(30, TimeUnit.SECONDS)) {
                    log.warn("A message is still in hand; another node sends it again");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Never throws: a schedule whose task throws is over. */
    private void look() {
        try {
            while (thread != null && drain.once() > 0) {
                // until nothing is due, or the node stops
            }
        } catch (RuntimeException fault) {
            log.warn("Messages could not be sent: {}", fault.getClass().getSimpleName());
        }
    }
}
