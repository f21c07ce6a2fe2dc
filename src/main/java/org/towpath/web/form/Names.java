package org.towpath.web.form;

/**
 * How one answer is called in a page: the name it is posted under, which is also its path in errors, and the id of its
 * box.
 */
final class Names {

    private Names() {}

    /** {@code needs[0].category} is the box {@code needs-0-category}. */
    static String id(String name) {
        return name.replace("[", "-").replace("].", "-").replace("]", "");
    }
}
