package org.towpath.notice;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Carries everything, counts what it carried, and fails as it is told to. */
final class CountingProvider implements Provider {

    /** What happens instead of carrying. */
    interface Failing {
        void on(Outgoing message) throws NotCarried;
    }

    private final Queue<Outgoing> carried = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Failing failing;

    void fail(@Nullable Failing how) {
        failing = how;
    }

    List<Outgoing> carried() {
        return List.copyOf(carried);
    }

    List<Outgoing> carried(Predicate<Outgoing> which) {
        return carried.stream().filter(which).toList();
    }

    long times(UUID reference) {
        return carried.stream().filter(it -> it.reference().equals(reference)).count();
    }

    @Override
    public String name() {
        return "COUNTING";
    }

    @Override
    public boolean carries(Outgoing message) {
        return true;
    }

    @Override
    public String carry(Outgoing message) throws NotCarried {
        var how = failing;
        if (how != null) {
            how.on(message);
        }
        carried.add(message);
        return message.reference().toString();
    }
}
