package org.towpath.person;

/** How old somebody looks whose age nobody can give in years. */
public enum AgeLooks {
    UNDER_18,
    ADULT,
    CANNOT_TELL
}
