package io.thermae.web.gateway;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A body that ends in a refusal when it is longer than allowed. */
final class BoundedBody extends FilterInputStream {

    private final long maxBytes;
    private long left;

    BoundedBody(InputStream body, long maxBytes) {
        super(body);
        this.maxBytes = maxBytes;
        this.left = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        // what is read twice would count twice
        return false;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new RuleBroken(ErrorCode.PAYLOAD_TOO_LARGE, Map.of("maxBytes", maxBytes));
        }
    }
}
