package org.towpath.web.nhsuk;

import java.util.Locale;
import java.util.Map;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * The product's templates without the product around them; what is not one of its templates is taken as a template
 * itself.
 */
public final class Templates {

    private static final SpringTemplateEngine ENGINE = engine();

    private Templates() {}

    public static String render(String template, Map<String, Object> model) {
        return ENGINE.process(template, new Context(Locale.UK, model));
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        files.setCheckExistence(true);
        files.setOrder(1);
        var strings = new StringTemplateResolver();
        strings.setTemplateMode(TemplateMode.HTML);
        strings.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.addDialect(new NhsukDialect());
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(strings);
        return engine;
    }
}
