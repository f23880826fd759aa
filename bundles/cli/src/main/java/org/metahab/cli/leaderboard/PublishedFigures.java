/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.metahab.habit.foresight.Score;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.trainer.leaderboard.method.Method;
import org.metahab.trainer.leaderboard.published.Rasch;
import org.metahab.trainer.leaderboard.published.Sequences;
import org.metahab.trainer.leaderboard.published.ServiceScore;

/** Figures by others' measures, as tables and as records that any JSON library writes. */
final class PublishedFigures {

    private PublishedFigures() {}

    /** One line of a table. */
    record Figure(String data, String method, int actions, String measure, double value) {}

    /** Precision, recall and F1 of one recommendation, by ten sequential folds. */
    static List<Figure> rasch(List<HomeRecording> homes, List<Method> methods) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (HomeRecording home : homes) {
            Rasch rasch = new Rasch(home);
            for (Method method : methods) {
                ServiceScore score = rasch.score(method);
                figures.add(new Figure(home.name(), method.name(), score.actions(), "precision", score.precision()));
                figures.add(new Figure(home.name(), method.name(), score.actions(), "recall", score.recall()));
                figures.add(new Figure(home.name(), method.name(), score.actions(), "F1", score.f1()));
            }
        }
        return figures;
    }

    /** mAP@1 and hit@3 of the last control of each test sequence. */
    static List<Figure> sequences(List<Path> files, List<Method> methods) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (Path file : files) {
            Sequences all = new Sequences(file);
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.csv(\\.gz)?$", "");
            add(figures, name, all, methods);
            if (all.hasPolling()) {
                add(figures, name + ", people's controls", all.ofPeople(), methods);
            } else {
                all.byUser().forEach((user, some) -> add(figures, name + ", user " + user, some, methods));
            }
        }
        return figures;
    }

    private static void add(List<Figure> figures, String data, Sequences sequences, List<Method> methods) {
        for (Method method : methods) {
            if (!method.name().equals(Contenders.HUB)) {
                add(figures, data, method.name() + ", trained", sequences.trained(method));
            }
            add(figures, data, method.name() + ", sequence alone", sequences.alone(method));
        }
    }

    private static void add(List<Figure> figures, String data, String method, Score score) {
        figures.add(new Figure(data, method, score.actions(), "mAP@1", score.hit1()));
        figures.add(new Figure(data, method, score.actions(), "hit@3", score.hit3()));
    }

    /** One row for each method and data, with its measures side by side. */
    static String markdown(List<Figure> figures) {
        List<String> measures = figures.stream().map(Figure::measure).distinct().toList();
        StringBuilder text = new StringBuilder("| data | method | actions |");
        measures.forEach(measure -> text.append(' ').append(measure).append(" |"));
        text.append("\n|").append("---|".repeat(measures.size() + 3)).append('\n');
        for (int i = 0; i < figures.size(); i += measures.size()) {
            Figure first = figures.get(i);
            text.append(String.format(Locale.ROOT, "| %s | %s | %,d |", first.data(), first.method(), first.actions()));
            for (int j = i; j < i + measures.size(); j++) {
                text.append(String.format(Locale.ROOT, " %.3f |", figures.get(j).value()));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
