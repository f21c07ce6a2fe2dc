package org.towpath.engine.model;

import java.util.List;

/**
 * One element of a process, told in plain English.
 *
 * @param element its id
 * @param kind what it is, as people call it: "Task", "Question"
 * @param name what the model calls it; empty where it has no name
 * @param words what happens there, in a sentence
 * @param help what the model says to whoever does it; empty where it says nothing
 * @param ways where each way out of it leads, in words
 */
public record StoryStep(String element, String kind, String name, String words, String help, List<String> ways) {

    public StoryStep {
        ways = List.copyOf(ways);
    }
}
