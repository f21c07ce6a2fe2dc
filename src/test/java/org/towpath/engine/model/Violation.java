package org.towpath.engine.model;

import java.nio.charset.StandardCharsets;

/**
 * The small good set with one thing changed, and what must be found then.
 *
 * @param rule number of the rule that must find it
 * @param element id it must name
 * @param file which file is changed
 * @param good what stands there
 * @param bad what stands there instead
 */
record Violation(String rule, String element, String file, String good, String bad) {

    ModelSet in(ModelSet set) {
        var text = new String(set.content(file), StandardCharsets.UTF_8);
        if (!text.contains(good)) throw new IllegalStateException(file + " does not hold " + good);
        var at = text.indexOf(good);
        var changed = text.substring(0, at) + bad + text.substring(at + good.length());
        return set.with(file, changed.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return rule + " " + element + ": " + bad.substring(0, Math.min(bad.length(), 60));
    }
}
