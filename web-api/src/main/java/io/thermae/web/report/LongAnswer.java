package io.thermae.web.report;

import io.thermae.finance.api.ReportJobKind;
import io.thermae.finance.api.ReportJobs;
import io.thermae.finance.api.ReportJobs.Told;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport.By;

/**
 * What a report of a long period tells, as it is answered: beside the period before as the report of the same name is.
 *
 * @param json all of it, for programs
 * @param by what the {@code name} of its rows names, in small letters
 */
record LongAnswer(Object json, ReportTable table, String by) {

    static LongAnswer of(ReportJobs.Question question, Told told, ReportFormat format) {
        ReportQuestion whole = question.whole();
        String name = name(question.kind());
        if (told instanceof Told.Taxed taxed) {
            if (question.compared()) {
                TaxReportJson json = TaxReportJson.of(whole, taxed.rows());
                return new LongAnswer(json, json.table(format), name);
            }
            LongTaxesJson json = LongTaxesJson.of(taxed.rows());
            return new LongAnswer(json, json.table(format), name);
        }
        if (told instanceof Told.Earned earned) {
            By by = question.by();
            String named = by == null ? name : ReportPaper.small(by);
            if (question.compared()) {
                RevenueReportJson json = RevenueReportJson.of(whole, earned.rows());
                return new LongAnswer(json, json.table(name), named);
            }
            LongReportJson json = LongReportJson.of(earned.rows());
            return new LongAnswer(json, json.table(name), named);
        }
        if (told instanceof Told.Taken taken) {
            if (question.compared()) {
                TakingsReportJson json = TakingsReportJson.of(whole, taken.rows());
                return new LongAnswer(json, json.table(), "method");
            }
            LongTakingsJson json = LongTakingsJson.of(taken.rows());
            return new LongAnswer(json, json.table(name), "method");
        }
        if (told instanceof Told.Owed owed) {
            return new LongAnswer(
                    LongReceivablesJson.of(owed.rows(), whole.distance()),
                    format == ReportFormat.PDF
                            ? AgeingTable.paper(owed.rows(), whole.distance())
                            : AgeingTable.file(owed.rows(), whole.distance()),
                    "branch");
        }
        if (told instanceof Told.Booked booked) {
            return new LongAnswer(
                    LongBookingsJson.of(booked.rows(), booked.dirtyDays()),
                    format == ReportFormat.PDF
                            ? LongBookingsJson.paper(booked.rows(), question.compared())
                            : LongBookingsJson.file(booked.rows(), question.compared()),
                    "branch");
        }
        return moved(question, (Told.Moved) told, name);
    }

    private static LongAnswer moved(ReportJobs.Question question, Told.Moved moved, String name) {
        if (question.compared()) {
            MovementReportJson json = MovementReportJson.of(question.whole(), moved.rows());
            return new LongAnswer(json, json.table(name), "account");
        }
        LongMovementsJson json = LongMovementsJson.of(moved.rows());
        return new LongAnswer(json, json.table(name), "account");
    }

    /** As the reports of short periods are called. */
    private static String name(ReportJobKind kind) {
        return ReportPaper.small(kind).replace('_', '-');
    }
}
