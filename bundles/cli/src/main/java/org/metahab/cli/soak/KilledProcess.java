/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.metahab.adaptation.replay.CrashPoint;
import org.metahab.adaptation.replay.Kill;
import org.metahab.adaptation.replay.MortalAdaptation;
import org.metahab.adaptation.replay.VirtualAdaptation;

/**
 * Is killed at random moments, one time in six in a decision of a person, and started anew each time; then it is looked what
 * was lost or is half done.
 */
final class KilledProcess implements AdaptationProcess {

    private static final int DAY = 24 * 60;
    private static final int PATIENCE = 14 * DAY;

    /** One kill in so many waits for a decision. */
    private static final int FOR_DECISIONS = 6;

    private final MortalAdaptation mortal;
    private final Path folder;
    private final KillSchedule moments;
    private final KillSchedule answers;
    private final ConfirmedDecisions confirmed;
    private final Map<CrashPoint, Integer> kills = new EnumMap<>(CrashPoint.class);
    private final List<String> list = new ArrayList<>();
    private KillSchedule armed;
    private boolean deciding;
    private int minute;
    private int interrupted;
    private int decisions;
    private int lost;
    private int halfDone;

    /**
     * @param folder what adaptation keeps; goes when this is closed
     * @param total how many kills
     * @param minutes how long the soak is
     */
    KilledProcess(MortalAdaptation mortal, Path folder, int total, int minutes, Random random) {
        this.mortal = mortal;
        this.folder = folder;
        int inDecisions = total / FOR_DECISIONS;
        Set<CrashPoint> all = EnumSet.allOf(CrashPoint.class);
        Set<CrashPoint> writes = EnumSet.complementOf(EnumSet.of(CrashPoint.BETWEEN_EVENTS));
        this.moments = new KillSchedule(total - inDecisions, minutes, DAY, all, random);
        this.answers = new KillSchedule(inDecisions, minutes, PATIENCE, writes, random);
        this.armed = moments;
        this.confirmed = new ConfirmedDecisions(mortal.adaptation()::habits, mortal.adaptation()::control);
    }

    @Override
    public VirtualAdaptation adaptation() {
        return mortal.adaptation();
    }

    @Override
    public Decisions decisions() {
        return new Decisions() {
            @Override
            public void answer(String habit, Runnable call) {
                confirmed.answer(habit, () -> decide(call));
            }

            @Override
            public void wish(Runnable call) {
                confirmed.wish(() -> decide(call));
            }
        };
    }

    private void decide(Runnable call) {
        deciding = true;
        if (answers.isDue(minute)) {
            arm(answers);
        }
        try {
            call.run();
        } catch (RuntimeException e) {
            decided();
            throw e;
        }
        decided();
    }

    private void decided() {
        deciding = false;
        arm(moments);
    }

    private void arm(KillSchedule next) {
        armed = next;
        if (next.isDue(minute)) {
            mortal.arm(next.point(minute));
        } else {
            mortal.disarm();
        }
    }

    @Override
    public void begin(int now) {
        minute = now;
        for (KillSchedule schedule : List.of(moments, answers)) {
            while (schedule.isDue(now) && schedule.point(now) == CrashPoint.BETWEEN_EVENTS) {
                armed = schedule;
                killed(new Kill(CrashPoint.BETWEEN_EVENTS, ""));
            }
        }
        arm(moments);
    }

    @Override
    public void let(Runnable step) {
        mortal.live(step).ifPresent(this::killed);
    }

    private void killed(Kill kill) {
        armed.struck();
        armed = moments;
        interrupted += deciding ? 1 : 0;
        deciding = false;
        kills.merge(kill.at(), 1, Integer::sum);
        mortal.startAnew();
        String when = "killed on day " + (1 + minute / DAY) + ", " + kill + ": ";
        decisions = confirmed.count();
        List<String> gone = confirmed.lost(mortal.stored());
        gone.forEach(what -> list.add(when + "lost: " + what));
        lost += gone.size();
        List<String> half = mortal.halfDone();
        half.forEach(what -> list.add(when + what));
        halfDone += half.isEmpty() ? 0 : 1;
    }

    @Override
    public KillResult result() {
        return new KillResult(kills, interrupted, decisions, lost, halfDone, list);
    }

    @Override
    public void close() throws IOException {
        mortal.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(KilledProcess::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
