package org.towpath.engine.fence;

/** The engine does not take a file. The message names rule and element and repeats nothing else of the file. */
public class FenceRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String element;

    FenceRefusal(String rule, String element, String why) {
        super(rule + " " + named(element) + ": " + why);
        this.rule = rule;
        this.element = named(element);
    }

    /** Number of the rule, as {@code engine.model} counts them. */
    public String rule() {
        return rule;
    }

    /** Id of the element, or the file's name where the file as a whole is refused. */
    public String element() {
        return element;
    }

    /** What stands where an id should be may be anything; only an id is repeated. */
    private static String named(String element) {
        return element.matches("[A-Za-z_][A-Za-z0-9._-]{0,99}") ? element : "something";
    }
}
