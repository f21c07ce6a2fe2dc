package org.towpath.client;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built jar as an operator runs it: a process of its own, which can be killed without warning. */
public final class RunningProduct implements AutoCloseable {

    public static final String PASSWORD = "only-for-this-test";
    private static final Duration READY_WITHIN = Duration.ofSeconds(240);

    private final Process process;
    private final int port;

    private RunningProduct(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the jar with the JVM that runs the tests and waits until it is ready. */
    public static RunningProduct start(Path home, String... settings) {
        return start(Path.of(System.getProperty("java.home")), Map.of(), home, settings);
    }

    /** Starts the jar with a JVM and environment of choice and waits until it is ready. */
    public static RunningProduct start(Path javaHome, Map<String, String> environment, Path home, String... settings) {
        var port = freePort();
        var command = new ArrayList<>(List.of(
                javaHome.resolve("bin/java").toString(),
                "-jar",
                "target/towpath.jar",
                "--towpath.home=" + home,
                "--server.port=" + port));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(home.toFile(), "node-" + port + ".log")));
        builder.environment().put("TOWPATH_DEMO_PASSWORD", PASSWORD);
        builder.environment().putAll(environment);
        try {
            var product = new RunningProduct(builder.start(), port);
            product.awaitReady();
            return product;
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public ApiClient as(String account) {
        return new ApiClient(url(), account, PASSWORD);
    }

    /** As a power cut would: no shutdown hook runs. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        var http = HttpClient.newHttpClient();
        var ready = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                .build();
        var until = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The product stopped while starting, exit " + process.exitValue());
            }
            try {
                if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                Thread.sleep(200);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        close();
        throw new IllegalStateException("Not ready within " + READY_WITHIN);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
