package org.xmppradar.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringWebFluxTemplateEngine;

/** Links of templates without the parameters that have no value: {@code at=} would be another address of the present. */
@Component
@ConditionalOnWebApplication
final class SparingLinks {

    SparingLinks(SpringWebFluxTemplateEngine engine) {
        engine.setLinkBuilder(new Sparing());
    }

    private static final class Sparing extends AbstractLinkBuilder {

        private final StandardLinkBuilder links = new StandardLinkBuilder();

        @Override
        public String buildLink(IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
            Map<String, Object> given = new LinkedHashMap<>(parameters == null ? Map.of() : parameters);
            given.values().removeIf(value -> value == null || value.equals(""));
            return links.buildLink(context, base, given);
        }
    }
}
