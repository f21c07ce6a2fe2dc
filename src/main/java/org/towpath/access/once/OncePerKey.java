package org.towpath.access.once;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.towpath.access.AccessMatrix;
import org.towpath.access.AccessRule;
import org.towpath.access.Actor;
import org.towpath.access.ApiRequests;
import org.towpath.access.CurrentActor;
import org.towpath.access.RefusedAtTheDoor;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

/**
 * Does what is sent under a key once. A program's key comes as {@code Idempotency-Key}; a form's is hidden in it. The
 * second time the first answer is given again; while the first is still being worked out, the second waits.
 */
@Component
public class OncePerKey {

    /** Name of the hidden field with a form's key. */
    static final String FIELD = "_key";

    static final String HEADER = "Idempotency-Key";
    static final String REPLAY = "Idempotent-Replay";

    private static final int LONGEST_KEY = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final SentKeys keys;
    private final AccessMatrix matrix;
    private final CurrentActor current;

    OncePerKey(SentKeys keys, AccessMatrix matrix, CurrentActor current) {
        this.keys = keys;
        this.matrix = matrix;
        this.current = current;
    }

    /** Lets a request through to be done, or answers it as it was answered before. */
    public void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = sentKey(request);
        if (sent == null) {
            chain.doFilter(request, response);
        } else if (sent.key().length() > LONGEST_KEY) {
            RefusedAtTheDoor.send(
                    request, response, new InvalidInput(HEADER, "A key has at most " + LONGEST_KEY + " characters"));
        } else if (ApiRequests.isApi(request)) {
            try (var kept = new KeptRequest(request)) {
                pass(sent, kept.hash(), kept, response, chain);
            }
        } else {
            pass(sent, hashOfForm(request), request, response, chain);
        }
    }

    private void pass(
            SentKey sent, String hash, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var owner = UUID.randomUUID();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!keys.begin(sent, hash, owner)) {
            var known = keys.find(sent);
            if (known.isPresent() && settled(known.get(), sent, hash, owner, request, response)) {
                return;
            }
            if (known.isPresent() && known.get().state() == SentKeys.State.RUNNING && holds(sent, owner)) {
                break;
            }
            if (System.nanoTime() > until) {
                RefusedAtTheDoor.send(request, response, stillRunning());
                return;
            }
            pause();
        }
        doOnce(sent, owner, request, response, chain);
    }

    private boolean holds(SentKey sent, UUID owner) {
        return keys.find(sent).filter(known -> known.owner().equals(owner)).isPresent();
    }

    /** Whether an earlier attempt settles this one; takes over from a dead one that did nothing. */
    private boolean settled(
            SentKeys.Known known,
            SentKey sent,
            String hash,
            UUID owner,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!known.requestHash().equals(hash)) {
            RefusedAtTheDoor.send(request, response, otherContent(request));
            return true;
        }
        var answer = known.answer();
        if (known.state() == SentKeys.State.ANSWERED && answer != null) {
            replay(answer, response);
            return true;
        }
        if (keys.isDead(known)) {
            if (known.state() == SentKeys.State.COMMITTED) {
                RefusedAtTheDoor.send(request, response, answerLost());
                return true;
            }
            keys.takeOver(sent, known, owner);
        }
        return false;
    }

    private void doOnce(
            SentKey sent, UUID owner, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        request.setAttribute(HeldKey.ATTRIBUTE, new HeldKey.Holding(sent, owner));
        var answered = false;
        try {
            chain.doFilter(request, kept);
            answered = true;
        } finally {
            request.removeAttribute(HeldKey.ATTRIBUTE);
            if (answered && isWorthKeeping(request, kept)) {
                keys.answer(
                        sent,
                        owner,
                        new KeptAnswer(
                                kept.getStatus(),
                                kept.getContentType(),
                                kept.getHeader(HttpHeaders.LOCATION),
                                kept.getContentAsByteArray()));
            } else {
                keys.release(sent, owner);
            }
            kept.copyBodyToResponse();
        }
    }

    /** Faults are not kept, nor what only asks to try again; of a form only what it did, so that it can be mended. */
    private static boolean isWorthKeeping(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        if (answer.containsHeader(HttpHeaders.RETRY_AFTER)) {
            return false;
        }
        return answer.getStatus() < (ApiRequests.isApi(request) ? 500 : 400);
    }

    private static void replay(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAY, "true");
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.getOutputStream().write(answer.body());
    }

    private @Nullable SentKey sentKey(HttpServletRequest request) {
        var api = ApiRequests.isApi(request);
        if (!HttpMethod.POST.matches(request.getMethod())
                || matrix.of(request).filter(AccessRule::pure).isPresent()) {
            return null;
        }
        var key = api ? request.getHeader(HEADER) : request.getParameter(FIELD);
        return key == null || key.isBlank()
                ? null
                : account()
                        .map(account -> new SentKey(account, request.getMethod(), request.getRequestURI(), key))
                        .orElse(null);
    }

    private Optional<String> account() {
        return current.find().map(Actor::account);
    }

    /** What was filled in, in no order, without the keys themselves; a file counts by its name and size. */
    private static String hashOfForm(HttpServletRequest request) throws ServletException, IOException {
        var fields = new TreeMap<>(request.getParameterMap());
        fields.remove(FIELD);
        fields.remove("_csrf");
        var sha = KeptRequest.sha256();
        fields.forEach((name, values) -> {
            sha.update((name + "\0" + String.join("\0", values) + "\0\0").getBytes(StandardCharsets.UTF_8));
        });
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            for (var part : request.getParts()) {
                sha.update((part.getSubmittedFileName() + "\0" + part.getSize()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static RuntimeException otherContent(HttpServletRequest request) {
        return ApiRequests.isApi(request)
                ? new InvalidInput(HEADER, "This key was used for something else")
                : new MovedOn("This form was already sent, with other answers", null, null);
    }

    private static MovedOn stillRunning() {
        return new MovedOn("The first attempt under this key is still being worked on", null, null);
    }

    private static MovedOn answerLost() {
        return new MovedOn("This was done, but its answer was lost; look the record up", null, null);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The node is stopping", stopping);
        }
    }
}
