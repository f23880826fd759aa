/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.habit.foresight.Foreseen;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.trainer.leaderboard.life.Facts;
import org.metahab.trainer.leaderboard.method.Baselines;
import org.metahab.trainer.leaderboard.method.Method;

class LeaderboardTest {

    private static final int DAYS = 10;

    @TempDir
    private Path folder;

    @Test
    void factsCountWhatHappened() throws Exception {
        Facts facts = Facts.of(Recordings.write(folder, "home", Recordings.rows(DAYS, 1)));

        assertThat(facts.days()).isEqualTo(DAYS);
        assertThat(facts.actions()).isEqualTo(6 * DAYS);
        assertThat(facts.classes()).isEqualTo(6);
        assertThat(facts.starts()).isEqualTo(3 * DAYS);
        assertThat(facts.laterStarts()).isEqualTo(3 * DAYS * 4 / 10);
    }

    @Test
    void whatComesLaterChangesNothingForeseenBefore() throws Exception {
        List<String> rows = Recordings.rows(DAYS, 2);
        List<RunResult> whole = run(Recordings.write(folder, "whole", rows), 1).runs();
        SplittableRandom random = new SplittableRandom(3);
        for (int cut = 0; cut < 5; cut++) {
            List<String> some = rows.subList(0, 20 + random.nextInt(rows.size() - 20));
            List<RunResult> part =
                    run(Recordings.write(folder, "cut" + cut, some), 1).runs();
            for (int i = 0; i < part.size(); i++) {
                List<Foreseen> before = part.get(i).foreseen();
                assertThat(whole.get(i).foreseen().subList(0, before.size()))
                        .as(part.get(i).method())
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void theSameHomesGiveTheSameReportWhateverTheNumberOfThreads() throws Exception {
        HomeRecording home = Recordings.write(folder, "home", Recordings.rows(DAYS, 4));

        LeaderboardReport one = LeaderboardReport.of("none", run(home, 1));
        LeaderboardReport three = LeaderboardReport.of("none", run(home, 3));

        assertThat(three).isEqualTo(one);
    }

    @Test
    void theMarkovChainKnowsWhatFollows() throws Exception {
        HomeRecording home = Recordings.write(folder, "home", Recordings.rows(DAYS, 5));

        List<RunResult> runs = run(home, 2).runs();

        // Six actions a day that follow each other; from the second day on each was seen, the first one of all never
        // after the last of a day
        RunResult markov = runs.stream()
                .filter(run -> run.method().equals("markov"))
                .findFirst()
                .orElseThrow();
        assertThat(markov.foreseen().subList(7, 6 * DAYS)).allMatch(Foreseen::isHit);
        assertThat(markov.foreseen().subList(0, 6)).noneMatch(Foreseen::isHit);
    }

    @Test
    void aLampAtTheSameTimeEachEveningGetsARule() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            rows.add("2026-03-%02dT18:00:30,lamp,light,hall,ON,1,1".formatted(day));
            rows.add("2026-03-%02dT23:00:00,lamp,light,hall,OFF,1,1".formatted(day));
        }

        List<RunResult> runs = run(Recordings.write(folder, "home", rows), 1).runs();

        RunResult times = runs.stream()
                .filter(run -> run.method().equals("three-days-times"))
                .findFirst()
                .orElseThrow();
        assertThat(times.rules()).hasSize(2);
        LeaderboardReport report = LeaderboardReport.of("none", new Leaderboard.Results(facts(rows), List.of(times)));
        assertThat(report.methods().get(0).rules())
                .satisfies(score -> assertThat(score.covered()).isEqualTo(4))
                .satisfies(score -> assertThat(score.starts()).isEqualTo(4))
                .satisfies(score -> assertThat(score.unwanted()).isZero());
    }

    @Test
    void finishedRunsAreNotRunAgain() throws Exception {
        HomeRecording home = Recordings.write(folder, "home", Recordings.rows(DAYS, 6));
        Kept kept = new Kept();

        Leaderboard.Results first = board(kept, 1).run(List.of(home), (done, all, latest) -> {});
        int ran = kept.runs.size();
        Leaderboard.Results again = board(kept, 1).run(List.of(home), (done, all, latest) -> {});

        assertThat(ran).isEqualTo(Baselines.all().size() + RuleMethods.byTime().size());
        assertThat(kept.keeps).isEqualTo(ran);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void whatRanksNothingByItselfActsAndIsInNoRanking() throws Exception {
        HomeRecording home = Recordings.write(folder, "home", Recordings.rows(DAYS, 7));
        Method markov = Baselines.all().stream()
                .filter(method -> method.name().equals("markov"))
                .findFirst()
                .orElseThrow();
        Method echo = new Method("echo", "acts as markov does", 1, false, markov.start());

        List<RunResult> acting = run(EnumSet.of(Task.NEXT, Task.ACT), echo, home);

        assertThat(acting).singleElement().satisfies(run -> {
            assertThat(run.foreseen()).isEmpty();
            assertThat(run.anything()).isNotNull();
        });
        assertThat(run(EnumSet.of(Task.NEXT, Task.START), echo, home)).isEmpty();
    }

    private static List<RunResult> run(Set<Task> tasks, Method method, HomeRecording home) throws Exception {
        return new Leaderboard(tasks, List.of(method), List.of(), Runs.NONE, 1)
                .run(List.of(home), (done, all, latest) -> {})
                .runs();
    }

    private List<Facts> facts(List<String> rows) throws Exception {
        return List.of(Facts.of(Recordings.write(folder, "home", rows)));
    }

    private static Leaderboard.Results run(HomeRecording home, int threads) throws Exception {
        return board(Runs.NONE, threads).run(List.of(home), (done, all, latest) -> {});
    }

    private static Leaderboard board(Runs runs, int threads) {
        return new Leaderboard(EnumSet.allOf(Task.class), Baselines.all(), RuleMethods.byTime(), runs, threads);
    }

    private static final class Kept implements Runs {
        private final Map<String, RunResult> runs = new HashMap<>();
        private int keeps;

        @Override
        public Optional<RunResult> find(String method, Facts home, int seed) {
            return Optional.ofNullable(runs.get(method + seed));
        }

        @Override
        public synchronized void keep(Facts home, RunResult run) {
            runs.put(run.method() + run.seed(), run);
            keeps++;
        }
    }
}
