package io.thermae.finance.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.thermae.finance.api.TableOnPaper;
import io.thermae.finance.api.TableOnPaper.Column;
import io.thermae.finance.api.TableOnPaper.Fact;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws a table on pages of A4: across, if it has many columns; under its headings on each page; with its totals at the end. */
final class TablePaper {

    private static final int MARGIN = 40;
    private static final int UPRIGHT = 6;
    private static final int SIZE = 8;
    private static final Font TITLE = PaperFonts.bold(14);
    private static final Font BOLD = PaperFonts.bold(SIZE);
    private static final Font TEXT = PaperFonts.regular(SIZE);

    /** Rows that wait to be written: a long table is not held in memory, cell by cell. */
    private static final int BATCH = 100;

    private static final int LEAST_LETTERS = 8;

    private final TableOnPaper table;
    private final PaperFormat format;
    private final List<Integer> shown;
    private final Rectangle page;

    private TablePaper(TableOnPaper table) {
        this.table = table;
        this.format = new PaperFormat(table.language());
        this.shown = IntStream.range(0, table.columns().size())
                .filter(this::hasSomething)
                .boxed()
                .toList();
        this.page = shown.size() > UPRIGHT ? PageSize.A4.rotate() : PageSize.A4;
    }

    /** The table as PDF. */
    static byte[] draw(TableOnPaper table) {
        return new TablePaper(table).draw();
    }

    private boolean hasSomething(int column) {
        return Stream.concat(table.rows().stream(), table.totals().stream()).anyMatch(row -> row.get(column) != null);
    }

    private byte[] draw() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document pages = new Document(page, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(pages, bytes);
        writer.setPageEvent(new NumberedFoot(table.title()));
        pages.addTitle(table.title());
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(table.language().tag()));
        pages.open();
        pages.add(new Paragraph(table.title(), TITLE));
        pages.add(facts());
        if (shown.isEmpty()) {
            pages.add(new Paragraph(PaperWords.of(table.language(), "nothing"), TEXT));
        } else {
            rows(pages);
        }
        pages.close();
        return bytes.toByteArray();
    }

    private PdfPTable facts() {
        PaperCells cells = PaperCells.plain(1, shown.size() > UPRIGHT ? 6 : 4);
        for (Fact fact : table.facts()) {
            if (fact.name() == null) {
                cells.across(format.cell(fact.value()), BOLD);
            } else {
                cells.text(fact.name(), TEXT).text(format.cell(fact.value()), TEXT);
            }
        }
        cells.table().setSpacingBefore(SIZE);
        cells.table().setSpacingAfter(SIZE);
        return cells.table();
    }

    private void rows(Document pages) {
        List<List<String>> rows = written(table.rows());
        List<List<String>> totals = written(table.totals());
        PaperCells cells = PaperCells.lined(widths(rows, totals));
        add(cells, headings(), BOLD);
        cells.table().setHeaderRows(1);
        cells.table().setComplete(false);
        for (int row = 0; row < rows.size(); row++) {
            add(cells, rows.get(row), TEXT);
            if (row % BATCH == BATCH - 1) {
                pages.add(cells.table());
            }
        }
        totals.forEach(total -> add(cells, total, BOLD));
        cells.table().setComplete(true);
        pages.add(cells.table());
    }

    private List<String> headings() {
        return columns().map(Column::heading).toList();
    }

    private Stream<Column> columns() {
        return shown.stream().map(table.columns()::get);
    }

    private List<List<String>> written(List<List<@Nullable Object>> rows) {
        return rows.stream()
                .map(row -> shown.stream()
                        .map(column -> format.cell(row.get(column)))
                        .toList())
                .toList();
    }

    private void add(PaperCells cells, List<String> row, Font font) {
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(shown.get(i)).number()) {
                cells.number(row.get(i), font);
            } else {
                cells.text(row.get(i), font);
            }
        }
    }

    private int[] widths(List<List<String>> rows, List<List<String>> totals) {
        int room = ((int) page.getWidth() - 2 * MARGIN) * PaperFonts.EM;
        int[] needed = new int[shown.size()];
        List<String> headings = headings();
        for (int i = 0; i < needed.length; i++) {
            int column = i;
            int words = Arrays.stream(headings.get(i).split(" ", -1))
                    .mapToInt(PaperFonts::widthInBold)
                    .max()
                    .orElse(0);
            int cells = rows.stream()
                    .mapToInt(row -> PaperFonts.width(row.get(column)))
                    .max()
                    .orElse(0);
            int sums = totals.stream()
                    .mapToInt(row -> PaperFonts.widthInBold(row.get(column)))
                    .max()
                    .orElse(0);
            int widest = Math.max(words, Math.max(cells, sums)) * SIZE + PaperCells.padding() * PaperFonts.EM;
            needed[i] = Math.min(widest, room);
        }
        boolean[] numbers = new boolean[needed.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = table.columns().get(shown.get(i)).number();
        }
        return WidthPolicy.share(needed, numbers, room, LEAST_LETTERS * SIZE * PaperFonts.EM);
    }
}
