package org.towpath.violations.layers.web;

import org.towpath.violations.layers.store.TableThatKnowsAPage;

public class PageThatKnowsATable {
    TableThatKnowsAPage table;
}
