package io.thermae.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a document that a mail has brought, or the API, with somebody else's eyes. */
public final class Paper {

    private Paper() {}

    /** What is written on the document that is attached to a mail; runs of blanks are one. */
    public static String of(Mail mail) {
        Mail.Leaf leaf = mail.leaf("application/pdf").orElseThrow(() -> new AssertionError("Nothing is attached"));
        return of(leaf.raw().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What is written on a document; runs of blanks are one. */
    public static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
