package org.towpath.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says about itself, at {@code /v3/api-docs}. */
@Configuration
class ApiDescription {

    private static final String ABOUT =
            "Liaison and Diversion casework: cases, tasks, referrals, services and the clocks"
                    + " of what partners promise. Instants are UTC to the second; errors are problem details (RFC 9457) whose"
                    + " errors name the fields at fault; lists take limit and after.";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Towpath")
                        .version("v1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0")));
    }
}
