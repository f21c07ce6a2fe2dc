package org.towpath.engine.form;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FormConfiguration {

    @Bean
    FormConditions formConditions() {
        return FormConditions.byFeel();
    }

    @Bean
    FormValidator formValidator(FormConditions conditions, Clock clock) {
        return new FormValidator(conditions, clock);
    }
}
