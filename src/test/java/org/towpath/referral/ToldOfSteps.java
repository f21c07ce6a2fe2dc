package org.towpath.referral;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.towpath.promise.DisputeDrafts;
import org.towpath.promise.DueNotices;
import org.towpath.promise.DueSoon;
import org.towpath.promise.MissWithdrawn;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.StepFired;
import org.towpath.promise.StepNotices;

/** Remembers who was told of missed promises, in the order it happened. */
class ToldOfSteps implements StepNotices, DueNotices, DisputeDrafts {

    private final List<StepFired> told = new CopyOnWriteArrayList<>();
    private final List<StepFired> drafted = new CopyOnWriteArrayList<>();
    private final List<MissWithdrawn> withdrawn = new CopyOnWriteArrayList<>();
    private final List<PromiseClock> anew = new CopyOnWriteArrayList<>();
    private final List<DueSoon> soon = new CopyOnWriteArrayList<>();

    @Override
    public void tell(StepFired step) {
        told.add(step);
    }

    @Override
    public void draft(StepFired step) {
        drafted.add(step);
    }

    @Override
    public void withdrawn(MissWithdrawn miss) {
        withdrawn.add(miss);
    }

    @Override
    public void countedAnew(PromiseClock before, PromiseClock after, String key) {
        anew.add(after);
    }

    @Override
    public void dueSoon(DueSoon due) {
        soon.add(due);
    }

    List<PromiseClock> anew(UUID clock) {
        return anew.stream().filter(it -> it.id().equals(clock)).toList();
    }

    List<DueSoon> soon(UUID clock) {
        return soon.stream().filter(it -> it.about().equals(clock)).toList();
    }

    List<StepFired> told(UUID clock) {
        return told.stream().filter(it -> it.clock().equals(clock)).toList();
    }

    List<StepFired> drafted(UUID clock) {
        return drafted.stream().filter(it -> it.clock().equals(clock)).toList();
    }

    List<MissWithdrawn> withdrawn(UUID clock) {
        return withdrawn.stream().filter(it -> it.clock().equals(clock)).toList();
    }
}
