package org.towpath.access.once;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.audit.Audit;

/** Sends things under one key, as the doors would, to whatever is to answer them. */
abstract class KeyedSending {

    static final String CALL = "/api/v1/episodes";
    static final String FORM = "/episodes/new";

    @Autowired
    OncePerKey once;

    @Autowired
    CurrentActor current;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Audit audit;

    final String key = UUID.randomUUID().toString();
    final AtomicInteger done = new AtomicInteger();

    FilterChain answers(int status, String body) {
        return (request, response) -> {
            var n = done.incrementAndGet();
            var answer = (HttpServletResponse) response;
            answer.setStatus(status);
            answer.setContentType("text/plain");
            answer.setHeader("Location", "/made/" + n);
            answer.getWriter().write(body + " " + n);
        };
    }

    MockHttpServletRequest call(String body) {
        return call(body, key);
    }

    static MockHttpServletRequest call(String body, String key) {
        var request = new MockHttpServletRequest("POST", CALL);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.addHeader("Idempotency-Key", key);
        return request;
    }

    MockHttpServletRequest form(String answer) {
        var request = new MockHttpServletRequest("POST", FORM);
        request.setContentType("application/x-www-form-urlencoded");
        request.setParameter("_key", key);
        request.setParameter("_csrf", UUID.randomUUID().toString());
        request.setParameter("answer", answer);
        return request;
    }

    MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain) throws Exception {
        return current.as(Actor.system(), () -> pass(request, chain));
    }

    MockHttpServletResponse pass(MockHttpServletRequest request, FilterChain chain) {
        var response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            once.pass(request, response, chain);
            return response;
        } catch (java.io.IOException | jakarta.servlet.ServletException unexpected) {
            throw new AssertionError(unexpected);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
