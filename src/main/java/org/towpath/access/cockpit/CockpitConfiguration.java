package org.towpath.access.cockpit;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.towpath.access.CurrentActor;
import org.towpath.audit.Audit;
import org.towpath.platform.DemoMode;

/** Puts Cockpit behind the product's sign-in. */
@Configuration(proxyBeanMethods = false)
class CockpitConfiguration {

    /** Behind the doors, before the engine's own filters. */
    @Bean
    FilterRegistrationBean<SignedInForCockpit> signedInForCockpit(CurrentActor current) {
        var filter = new FilterRegistrationBean<>(new SignedInForCockpit(current));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 100);
        return filter;
    }

    /** Behind the doors and before everything of the engine's. */
    @Bean
    FilterRegistrationBean<CockpitChanges> cockpitChanges(Audit audit) {
        var filter = new FilterRegistrationBean<>(new CockpitChanges(audit));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 50);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BoundedQuestions> boundedQuestions(ObjectProvider<ProcessEngine> engine) {
        var filter = new FilterRegistrationBean<>(new BoundedQuestions(() -> mostResults(engine.getObject())));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 60);
        return filter;
    }

    private static int mostResults(ProcessEngine engine) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getQueryMaxResultsLimit();
    }

    /** Outside a demo everything travels over TLS only, the engine's own cookie and pages too. */
    @Bean
    static BeanPostProcessor cockpitOverTls(ObjectProvider<DemoMode> demo) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof CamundaBpmProperties engine
                        && !demo.getObject().enabled()) {
                    engine.getWebapp().getCsrf().setEnableSecureCookie(true);
                    engine.getWebapp().getHeaderSecurity().setHstsDisabled(false);
                }
                return bean;
            }
        };
    }
}
