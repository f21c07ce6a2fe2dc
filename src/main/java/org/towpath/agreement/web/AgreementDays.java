package org.towpath.agreement.web;

import java.time.Instant;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import org.towpath.agreement.AgreementWords;

/** Dates as the pages of agreements write them: the model's {@code days}. */
@ControllerAdvice(basePackageClasses = AgreementDays.class)
public class AgreementDays {

    /** The words a template asks for. */
    @ModelAttribute("days")
    public AgreementDays days() {
        return this;
    }

    /** "1 April 2027". */
    public String day(Instant instant) {
        return AgreementWords.day(instant);
    }

    /** The last day of something that ends at an instant. */
    public String lastDay(Instant end) {
        return AgreementWords.lastDay(end);
    }
}
