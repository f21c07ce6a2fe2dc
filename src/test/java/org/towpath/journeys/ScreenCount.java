package org.towpath.journeys;

import com.microsoft.playwright.Page;

/** Counts the pages somebody has in front of them, each time one is loaded. */
final class ScreenCount {

    private int count;

    ScreenCount(Page page) {
        page.onLoad(loaded -> count++);
    }

    int count() {
        return count;
    }
}
