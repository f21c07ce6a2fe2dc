package org.towpath.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    TowpathClock clock() {
        return new TowpathClock();
    }
}
