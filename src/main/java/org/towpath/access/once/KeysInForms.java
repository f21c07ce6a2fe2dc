package org.towpath.access.once;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Hides a key of its own in each form a page shows, beside the token against forgery, wherever the template says
 * {@code th:action}: a form sent twice does its work once without its page knowing of it.
 */
@Component
class KeysInForms implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor tokens ? new WithKey(tokens) : bean;
    }

    private record WithKey(RequestDataValueProcessor tokens) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return tokens.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return tokens.processFormFieldValue(request, name, value, type);
        }

        /** Forms that only ask (GET) get no token and no key. */
        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            var hidden = tokens.getExtraHiddenFields(request);
            if (hidden == null || hidden.isEmpty()) {
                return hidden;
            }
            var withKey = new LinkedHashMap<>(hidden);
            withKey.put(OncePerKey.FIELD, UUID.randomUUID().toString());
            return withKey;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return tokens.processUrl(request, url);
        }
    }
}
