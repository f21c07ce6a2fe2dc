package org.towpath.access;

/**
 * A way to sign in.
 *
 * @param demo made for trying the product out
 * @param disabled shut for good or for now
 */
record Account(String name, String passwordHash, boolean demo, boolean disabled) {

    @Override
    public String toString() {
        return "Account[name=" + name + ", demo=" + demo + ", disabled=" + disabled + "]";
    }
}
