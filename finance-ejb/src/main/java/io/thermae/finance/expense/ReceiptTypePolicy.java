package io.thermae.finance.expense;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file is, by how it begins: neither its name nor who sends it is believed. */
final class ReceiptTypePolicy {

    private static final List<Type> TYPES = List.of(
            new Type("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
            new Type("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
            new Type("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}));

    private ReceiptTypePolicy() {}

    /** @param beginning the bytes with which each file of the type begins */
    private record Type(String name, byte[] beginning) {

        boolean begins(byte[] content) {
            return content.length > beginning.length
                    && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
        }
    }

    /** The media type; empty if it is none that is kept. */
    static Optional<String> typeOf(byte[] content) {
        return TYPES.stream()
                .filter(type -> type.begins(content))
                .map(Type::name)
                .findFirst();
    }
}
