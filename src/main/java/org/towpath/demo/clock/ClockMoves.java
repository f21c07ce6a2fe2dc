package org.towpath.demo.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.shared.InvalidInput;

/** Short moves of the training clock are answered when done; long ones go on behind and can be looked at. */
@Component
class ClockMoves {

    static final Duration AT_ONCE = Duration.ofHours(72);

    private final TrainingClock clock;
    private final AtomicReference<@Nullable LongMove> longMove = new AtomicReference<>();

    ClockMoves(TrainingClock clock) {
        this.clock = clock;
    }

    /** A long move: where it goes, where it is, and how it ended. */
    record LongMove(
            UUID id,
            Instant to,
            Instant reached,
            int fired,
            boolean done,
            @Nullable String failed) {

        LongMove at(Instant instant) {
            return new LongMove(id, to, instant, fired, done, failed);
        }
    }

    @Nullable
    LongMove latest() {
        return longMove.get();
    }

    /** Where the answer's fields say the clock shall go. */
    Instant target(@Nullable String advance, @Nullable String to) {
        if ((advance == null) == (to == null)) {
            throw new InvalidInput("advance", "Say either how far to advance or to which instant");
        }
        return advance != null ? clock.now().plus(duration(advance)) : instant(to);
    }

    TrainingClock.Moved now(Instant target) {
        return clock.moveTo(target, at -> {});
    }

    LongMove behind(Instant target) {
        var move = new LongMove(UUID.randomUUID(), target, clock.now(), 0, false, null);
        longMove.set(move);
        var thread = new Thread(() -> carryOut(move), "training-clock-move");
        thread.setDaemon(true);
        thread.start();
        return move;
    }

    private void carryOut(LongMove move) {
        try {
            var moved = clock.moveTo(move.to(), at -> longMove.set(move.at(at)));
            longMove.set(new LongMove(move.id(), move.to(), moved.now(), moved.fired(), true, null));
        } catch (RuntimeException failed) {
            longMove.set(new LongMove(
                    move.id(),
                    move.to(),
                    clock.now(),
                    0,
                    true,
                    failed.getClass().getSimpleName()));
        }
    }

    private static Duration duration(String text) {
        try {
            var duration = Duration.parse(text);
            if (!text.startsWith("PT") && !text.startsWith("P") || duration.isNegative()) {
                throw new InvalidInput("advance", "The training clock goes forward only");
            }
            return duration;
        } catch (DateTimeParseException notADuration) {
            throw new InvalidInput("advance", "Give a duration such as PT4H or P2D");
        }
    }

    private static Instant instant(@Nullable String text) {
        try {
            return java.time.OffsetDateTime.parse(java.util.Objects.requireNonNull(text))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeParseException notAnInstant) {
            throw new InvalidInput("to", "Give an instant such as 2026-11-21T09:30:00Z");
        }
    }
}
