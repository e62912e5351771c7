package io.thermae.web.report;

import io.thermae.finance.api.ReportJobKind;
import io.thermae.finance.api.ReportJobs;
import io.thermae.finance.api.ReportJobs.Told;
import io.thermae.finance.api.RevenueReport.By;

/**
 * What a report of a long period tells, as it is answered.
 *
 * @param json all of it, for programs
 * @param by what the {@code name} of its rows names, in small letters
 */
record LongAnswer(Object json, ReportTable table, String by) {

    static LongAnswer of(ReportJobs.Question question, Told told) {
        String name = name(question.kind());
        if (told instanceof Told.Earned earned) {
            LongReportJson json = LongReportJson.of(earned.rows());
            By by = question.by();
            return new LongAnswer(json, json.table(name), by == null ? name : ReportPaper.small(by));
        }
        if (told instanceof Told.Taken taken) {
            LongTakingsJson json = LongTakingsJson.of(taken.rows());
            return new LongAnswer(json, json.table(name), "method");
        }
        LongMovementsJson json = LongMovementsJson.of(((Told.Moved) told).rows());
        return new LongAnswer(json, json.table(name), "account");
    }

    /** As the reports of short periods are called. */
    private static String name(ReportJobKind kind) {
        return ReportPaper.small(kind).replace('_', '-');
    }
}
