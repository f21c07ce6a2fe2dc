package org.towpath.web.nhsuk;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** What the component templates need beside Thymeleaf's own dialect. */
@Component
public final class NhsukDialect extends AbstractProcessorDialect {

    private static final int AFTER_THE_STANDARD_DIALECT = 1100;

    public NhsukDialect() {
        super("NHS.UK components", "nhs", AFTER_THE_STANDARD_DIALECT);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Attributes(prefix), new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
    }
}
