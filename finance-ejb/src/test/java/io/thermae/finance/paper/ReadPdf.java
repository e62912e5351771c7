package io.thermae.finance.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** What another library finds in a PDF. */
record ReadPdf(List<String> pages, List<Typeface> typefaces, String language, int size) {

    /** A font of a page. */
    record Typeface(String name, boolean embedded) {

        /** Of a subset the name begins with six letters and a plus (ISO 32000, 9.6.4). */
        boolean isSubset() {
            return name.matches("[A-Z]{6}\\+.*");
        }
    }

    static ReadPdf of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            List<Typeface> typefaces = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(pages.size() + 1);
                stripper.setEndPage(pages.size() + 1);
                pages.add(stripper.getText(document).replace('\u00A0', ' ').replace('\u202F', ' '));
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    typefaces.add(new Typeface(font.getName(), font.isEmbedded()));
                }
            }
            return new ReadPdf(pages, typefaces, document.getDocumentCatalog().getLanguage(), pdf.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return String.join("\n", pages);
    }
}
