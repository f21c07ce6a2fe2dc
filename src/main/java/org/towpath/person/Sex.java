package org.towpath.person;

/** Sex as recorded by whoever referred; what is not recorded and what is not known are told apart. */
public enum Sex {
    FEMALE,
    MALE,
    NOT_RECORDED,
    NOT_KNOWN
}
