package org.towpath.worklist;

import java.util.List;
import java.util.Optional;

import org.towpath.access.Actor;

/** Work that is about no case and so stands in no worklist: whoever has it shows it in My work. */
public interface OtherWork {

    /**
     * A short section of My work.
     *
     * @param title what it says, with how many there are
     * @param href where all of it is, and what that link says
     * @param first those to show at once
     */
    record Section(String title, String href, String all, List<Item> first) {}

    /** One thing to do, and what it is about. */
    record Item(String name, String about, String href) {}

    /** What this person can do; nothing for whoever has none of it, without looking far. */
    Optional<Section> of(Actor actor);
}
