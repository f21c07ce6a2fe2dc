package org.towpath.episode;

import org.springframework.stereotype.Component;

import org.towpath.person.Adjustment;
import org.towpath.web.CodeWords;

/** What helps a person take part, in words. */
@Component
class AdjustmentWords {

    private final CodeWords words;

    AdjustmentWords(CodeWords words) {
        this.words = words;
    }

    String of(Adjustment adjustment) {
        var own = adjustment.words();
        return own == null ? words.of("adjustment", adjustment.code()) : own;
    }
}
