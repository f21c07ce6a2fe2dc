package org.towpath.engine.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the hostile files reach for, and all they would do: {@link Touch} leaves a file, the address counts who calls.
 * Nothing of this may ever happen.
 */
final class Canary {

    /** As a text in an expression: makes {@link Touch} known to the machine, which leaves the file. */
    static final String EXPRESSION = "''.getClass().forName('org.towpath.engine.hostile.Touch')";

    static final String CLASS = "org.towpath.engine.hostile.Touch";

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final ServerSocket SINK = sink();

    private Canary() {}

    /** An address on this machine that notices being called. */
    static String address() {
        return "http://127.0.0.1:" + SINK.getLocalPort() + "/canary";
    }

    static Path file() {
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "towpath-canary-" + ProcessHandle.current().pid());
    }

    static boolean isTouched() {
        return Files.exists(file()) || CALLS.get() > 0;
    }

    private static ServerSocket sink() {
        try {
            var sink = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            var listener = new Thread(() -> listen(sink), "canary");
            listener.setDaemon(true);
            listener.start();
            return sink;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static void listen(ServerSocket sink) {
        while (!sink.isClosed()) {
            try (var caller = sink.accept()) {
                CALLS.incrementAndGet();
                caller.shutdownInput();
            } catch (IOException hungUp) {
                // it has been counted
            }
        }
    }
}
