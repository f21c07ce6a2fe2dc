package org.towpath.access.once;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

/**
 * A request whose body was read once to know it again, and can be read by whoever answers it. Large ones wait on disk.
 */
final class KeptRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private static final int IN_MEMORY = 1 << 20;

    private final byte[] start;
    private final @Nullable Path file;
    private final String hash;

    KeptRequest(HttpServletRequest request) throws IOException {
        super(request);
        var sha = sha256();
        var body = request.getInputStream();
        this.start = body.readNBytes(IN_MEMORY);
        sha.update(start);
        this.file = start.length == IN_MEMORY ? spooled(body, sha) : null;
        this.hash = HexFormat.of().formatHex(sha.digest());
    }

    /** SHA-256 of the body. */
    String hash() {
        return hash;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        InputStream content = new ByteArrayInputStream(start);
        if (file != null) {
            content = new SequenceInputStream(content, new BufferedInputStream(Files.newInputStream(file)));
        }
        return new Body(content);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(
                getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static Path spooled(InputStream rest, MessageDigest sha) throws IOException {
        var file = Files.createTempFile("towpath-body", null);
        try (var out = new DigestOutputStream(Files.newOutputStream(file), sha)) {
            rest.transferTo(out);
        } catch (IOException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
        return file;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static final class Body extends ServletInputStream {

        private final InputStream content;

        Body(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            return content.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return content.read(into, offset, length);
        }

        @Override
        public void close() throws IOException {
            content.close();
        }

        @Override
        public boolean isFinished() {
            try {
                return content.available() == 0;
            } catch (IOException closed) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is all here");
        }
    }
}
