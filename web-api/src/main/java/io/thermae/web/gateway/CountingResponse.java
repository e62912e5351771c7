package io.thermae.web.gateway;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Counts the bytes of an answer's body. */
final class CountingResponse extends HttpServletResponseWrapper {

    private @Nullable Counting stream;

    CountingResponse(HttpServletResponse response) {
        super(response);
    }

    /** How many have been written; -1 if they went another way. */
    long bytes() {
        return stream == null ? -1 : stream.bytes;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        Counting known = stream;
        if (known == null) {
            known = new Counting(super.getOutputStream());
            stream = known;
        }
        return known;
    }

    private static final class Counting extends ServletOutputStream {

        private final ServletOutputStream target;
        private long bytes;

        Counting(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) throws IOException {
            target.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            target.write(source, offset, length);
            bytes += length;
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
