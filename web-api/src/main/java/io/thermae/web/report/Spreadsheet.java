package io.thermae.web.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A report as a file of a spreadsheet. A text is one there, whatever it begins with: formulas are cells of another type. */
final class Spreadsheet {

    private static final String APPLICATION = "Thermae";
    private static final String VERSION = "1.0";
    private static final String DATE = "yyyy-mm-dd";

    private Spreadsheet() {}

    static byte[] of(ReportTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, APPLICATION, VERSION)) {
            Worksheet sheet = workbook.newWorksheet(table.name());
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.value(0, column, table.columns().get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            List<List<@Nullable Object>> rows = table.plainRows();
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof LocalDate date) {
                sheet.value(row, column, date);
                sheet.style(row, column).format(DATE).set();
            } else if (cell != null) {
                sheet.value(row, column, cell.toString());
            }
        }
    }
}
