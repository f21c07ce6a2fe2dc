package org.towpath.violations.layers.store;

import org.towpath.violations.layers.web.PageThatKnowsATable;

public class TableThatKnowsAPage {
    PageThatKnowsATable page;
}
