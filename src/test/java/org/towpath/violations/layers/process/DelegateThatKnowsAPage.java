package org.towpath.violations.layers.process;

import org.towpath.violations.layers.web.PageThatKnowsATable;

class DelegateThatKnowsAPage {
    PageThatKnowsATable page;
}
