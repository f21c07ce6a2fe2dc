package org.towpath.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

import org.towpath.platform.DemoMode;

/** Sessions live in the database, so any node serves them and signing out ends them everywhere. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Outside a demo the name's prefix makes browsers refuse it over plain HTTP and from other hosts. */
    @Bean
    CookieSerializer sessionCookie(DemoMode demo) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(demo.enabled() ? "towpath" : "__Host-towpath");
        cookie.setUseSecureCookie(!demo.enabled());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
