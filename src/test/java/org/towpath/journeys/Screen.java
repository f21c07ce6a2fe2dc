package org.towpath.journeys;

/** What somebody has in front of them. */
enum Screen {
    DESK(1280, 900, true),
    PHONE(390, 844, true),
    NO_SCRIPTS(1280, 900, false);

    final int width;
    final int height;
    final boolean scripts;

    Screen(int width, int height, boolean scripts) {
        this.width = width;
        this.height = height;
        this.scripts = scripts;
    }
}
