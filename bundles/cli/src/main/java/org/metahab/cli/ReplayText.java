/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.metahab.adaptation.replay.MethodScore;
import org.metahab.adaptation.replay.ReplayReport;
import org.metahab.adaptation.replay.SuggestionOutcome;
import org.metahab.habit.foresight.Score;
import org.metahab.habit.recording.ImportReport;

/** A replay's report for people: what was learnt when, and how good it was. */
final class ReplayText {

    private static final int MOST_UNSUGGESTED = 10;

    private final PrintWriter out;

    ReplayText(PrintWriter out) {
        this.out = out;
    }

    void print(ReplayReport report) {
        line("");
        line(
                "%d days, %d events of %d items, %d actions of people (column %s), %d different ones.",
                report.days(),
                report.stream().events(),
                report.items(),
                report.stream().actions(),
                report.actionColumn(),
                report.classes());
        problems(report.reading());
        foresight(report);
        suggestions(report);
        asked(report);
        unsuggested(report);
    }

    private void problems(ImportReport reading) {
        if (reading.malformed() > 0) {
            line("%d lines could not be read and were skipped.", reading.malformed());
        }
        reading.problems().forEach(problem -> line("  line %d: %s", problem.line(), problem.message()));
    }

    private void foresight(ReplayReport report) {
        line("");
        line("Next action foreseen, each before it was learnt from (hit@1 / hit@3 / MRR):");
        line("  %-18s %-22s %-22s %-22s", "", "all actions", "seen before", "fresh starts");
        for (MethodScore method : report.methods()) {
            line(
                    "  %-18s %-22s %-22s %-22s",
                    method.method(), score(method.all()), score(method.known()), score(method.starts()));
        }
        line("");
        line("By the number of earlier examples (hit@1 / hit@3, actions):");
        for (MethodScore method : report.methods()) {
            StringBuilder row = new StringBuilder("  %-18s".formatted(method.method()));
            for (MethodScore.ByExamples k : method.byExamples()) {
                row.append(String.format(
                        Locale.ROOT,
                        " k=%d: %.2f / %.2f (%d) ",
                        k.examples(),
                        k.score().hit1(),
                        k.score().hit3(),
                        k.score().actions()));
            }
            line("%s", row);
        }
    }

    private void suggestions(ReplayReport report) {
        line("");
        ReplayReport.Judged judged = report.judged();
        if (judged.made() == 0) {
            line("No habit was clear enough for a suggestion.");
            return;
        }
        line(
                "%d suggestions; over the days after, their rules would have acted %d times right and %d times unwanted"
                        + " (precision %.2f). %d of them would have acted more often unwanted than right.",
                judged.made(), judged.right(), judged.unwanted(), judged.precision(), judged.falseOnes());
        line(
                "Rules and the learner decided the same %d of %d times that people did something (%.2f); where it was a"
                        + " rule's turn or its action, %d of %d times (%.2f).",
                judged.agreement().sameOfAll(),
                judged.agreement().decisions(),
                judged.agreement().shareOfAll(),
                judged.agreement().same(),
                judged.agreement().occasions(),
                judged.agreement().share());
        for (SuggestionOutcome s : report.suggestions()) {
            line("");
            line("  %s  %s  after %d examples, confidence %.2f", s.at(), s.id(), s.examples(), s.confidence());
            line("    %s", s.sentence());
            s.evidence().forEach(evidence -> line("      + %s", evidence));
            s.exceptions().forEach(exception -> line("      - %s", exception));
            line(
                    "    until then %d right, %d unwanted; after it %d right, %d unwanted, %d done without it",
                    s.right(), s.unwanted(), s.laterRight(), s.laterUnwanted(), s.laterMissed());
        }
    }

    private void asked(ReplayReport report) {
        if (report.asked().isEmpty()) {
            return;
        }
        line("");
        line("Asked for the reason alone, as it was not clear yet when a rule is to act:");
        for (ReplayReport.Asked asked : report.asked()) {
            line("  %s  after %d examples: %s", asked.at(), asked.examples(), asked.sentence());
        }
    }

    private void unsuggested(ReplayReport report) {
        if (report.unsuggested().isEmpty()) {
            return;
        }
        line("");
        line("Not suggested, those done most often first:");
        report.unsuggested().stream()
                .limit(MOST_UNSUGGESTED)
                .forEach(habit -> line("  %-32s %4d times  %s", habit.habit(), habit.examples(), habit.reason()));
        int more = report.unsuggested().size() - MOST_UNSUGGESTED;
        if (more > 0) {
            line("  … and %d more, in the report of --report", more);
        }
    }

    private static String score(Score score) {
        return score.actions() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.3f / %.3f / %.3f", score.hit1(), score.hit3(), score.mrr());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
