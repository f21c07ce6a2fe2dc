package org.towpath.web.nhsuk;

import java.util.Locale;
import java.util.Map;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code nhs:attributes="${a map}"} puts attributes on an element whose names are known only when the page is written,
 * which Thymeleaf has no attribute for. Handlers in attributes are refused: the pages' security policy would not run
 * them.
 */
final class Attributes extends AbstractStandardExpressionAttributeTagProcessor {

    static final String NAME = "attributes";
    private static final int LATE = 1600;

    Attributes(String prefix) {
        super(TemplateMode.HTML, prefix, NAME, LATE, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attributeName,
            String attributeValue,
            Object attributes,
            IElementTagStructureHandler element) {
        if (!(attributes instanceof Map<?, ?> map)) return;
        map.forEach((name, value) -> {
            var attribute = String.valueOf(name);
            if (attribute.toLowerCase(Locale.ROOT).startsWith("on")) {
                throw new IllegalArgumentException("A handler cannot be an attribute: " + attribute);
            }
            element.setAttribute(attribute, String.valueOf(value));
        });
    }
}
