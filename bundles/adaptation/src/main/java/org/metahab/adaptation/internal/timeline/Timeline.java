/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.metahab.adaptation.internal.level.Dimmed;
import org.metahab.habit.ActionClass;
import org.metahab.hub.day.Ephemeris;

/**
 * A home's recent past, as far as rules can be tried on it: which states items came into and what people did. Bounded: the
 * latest of each item, and the latest days.
 */
public final class Timeline {

    /** How far back {@link #preceding} looks. */
    public static final Duration LONGEST_LAG = LatestChanges.LONGEST_LAG;

    private static final int DAYS = 400;

    private final ZoneId zone;
    private final int keptPerItem;
    private final Map<String, Track> changes = new LinkedHashMap<>();
    private final Map<String, Track> levels = new LinkedHashMap<>();
    private final Predicate<Instant> leftOut;
    private final Supplier<Ephemeris> ephemeris;
    private final Map<ActionClass, Track> actions = new LinkedHashMap<>();
    private final OurDeeds ours;
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final Lights lights;
    private final KeptMoments moments;
    private final LatestChanges latest;
    private final Deque<Opinion> opinions = new ArrayDeque<>();
    private final Track none = new Track(1);
    private int order;
    private long activeMinutes;
    private long lastMinute = Long.MIN_VALUE;
    private long since = Long.MAX_VALUE;
    private long now = Long.MIN_VALUE;

    /**
     * @param keptPerItem how many changes of an item, and actions of a class, are kept
     */
    public Timeline(ZoneId zone, int keptPerItem) {
        this(zone, keptPerItem, any -> false, () -> Ephemeris.DEFAULT);
    }

    /**
     * @param leftOut tells the moments that count neither for nor against a habit
     * @param ephemeris which days are weekend and holidays
     */
    public Timeline(ZoneId zone, int keptPerItem, Predicate<Instant> leftOut, Supplier<Ephemeris> ephemeris) {
        this.zone = zone;
        this.keptPerItem = keptPerItem;
        this.leftOut = leftOut;
        this.ephemeris = ephemeris;
        this.ours = new OurDeeds(keptPerItem);
        this.lights = new Lights(keptPerItem);
        this.moments = new KeptMoments();
        this.latest = new LatestChanges();
    }

    /** The same past, of which only what happened from a moment on counts. */
    private Timeline(Timeline whole, long from) {
        this.zone = whole.zone;
        this.keptPerItem = whole.keptPerItem;
        this.leftOut = moment -> moment.toEpochMilli() < from || whole.leftOut.test(moment);
        this.ephemeris = whole.ephemeris;
        this.changes.putAll(whole.changes);
        this.levels.putAll(whole.levels);
        this.actions.putAll(whole.actions);
        this.ours = whole.ours;
        this.days.addAll(whole.days);
        this.lights = whole.lights;
        this.moments = whole.moments;
        this.latest = whole.latest.copy();
        whole.opinions.stream().filter(opinion -> opinion.time() >= from).forEach(opinions::add);
        this.order = whole.order;
        this.activeMinutes = whole.activeMinutes;
        this.lastMinute = whole.lastMinute;
        this.since = Math.max(whole.since, from);
        this.now = whole.now;
    }

    /** A view of what happened from a moment on; states that items were in before are known in it. */
    public Timeline from(Instant moment) {
        return new Timeline(this, moment.toEpochMilli());
    }

    /** Notes that an item came into a state. */
    public void change(Instant at, ActionClass state, String previous) {
        long time = tick(at);
        happened(begun(changes, state.item(), previous), time, state);
    }

    /** Notes that a dimmer came to a level: a change for rules only where it came on or went off. */
    public void dimmed(Instant at, ActionClass level, String previous) {
        long time = tick(at);
        ActionClass seen = new ActionClass(level.item(), Dimmed.seen(level.bucket()));
        String before = Dimmed.seen(previous);
        Track shown = begun(changes, level.item(), before);
        begun(levels, level.item(), previous).add(time, order, level.bucket());
        if (!seen.bucket().equals(before)) {
            happened(shown, time, seen);
        }
    }

    private Track begun(Map<String, Track> tracks, String item, String previous) {
        Track track = tracks.computeIfAbsent(item, any -> new Track(keptPerItem));
        if (track.size() == 0 && !previous.isEmpty()) {
            track.add(Long.MIN_VALUE, order, previous);
            order++;
        }
        return track;
    }

    private void happened(Track track, long time, ActionClass state) {
        track.add(time, order, state.bucket());
        latest.add(time, state);
    }

    /** Notes how light it is. */
    public void light(Instant at, String sensor, double value, String unit) {
        order++;
        lights.add(at, order, sensor, value, unit);
    }

    /** How light it was. */
    public Lights lights() {
        return lights;
    }

    /** The moments that items held. */
    public KeptMoments moments() {
        return moments;
    }

    /**
     * Notes that a person acted.
     *
     * @param who the account's name; empty where nobody knows
     */
    public void action(Instant at, ActionClass action, String who) {
        long time = tick(at);
        actions.computeIfAbsent(action, any -> new Track(keptPerItem)).add(time, order, who);
    }

    /** Notes what the learner held for the likeliest just before people did something. */
    public void opinion(Opinion opinion) {
        opinions.addLast(opinion);
        if (opinions.size() > keptPerItem) {
            opinions.removeFirst();
        }
    }

    /** What the learner held for the likeliest whenever people did something, as far as kept, in order. */
    public List<Opinion> opinions() {
        return List.copyOf(opinions);
    }

    /** Notes that a rule of ours changed something, and in the end whether a person took that back. */
    public void ours(Instant at, ActionClass action, boolean reversed) {
        ours.add(at.toEpochMilli(), ++order, action, reversed);
    }

    /** Whether a rule of ours did it in a span of time. */
    public boolean didOurselves(ActionClass action, long from, long until) {
        return ours.did(action, from, until);
    }

    /** Whether a rule of ours did it in a span of time, and a person took it back. */
    public boolean isReversed(ActionClass action, long from, long until) {
        return ours.isReversed(action, from, until);
    }

    /** When a rule of ours did it and nobody took it back, in milliseconds since 1970. */
    LongStream leftAlone(ActionClass action) {
        return ours.leftAlone(action);
    }

    /** Whether nothing of that moment counts for or against a habit. */
    public boolean isLeftOut(long time) {
        return leftOut.test(Instant.ofEpochMilli(time));
    }

    /** Moves the end of the past on to that moment. */
    public void advance(Instant at) {
        now = Math.max(now, at.toEpochMilli());
    }

    private long tick(Instant at) {
        long time = at.toEpochMilli();
        order++;
        since = Math.min(since, time);
        now = Math.max(now, time);
        if (time / 60_000 != lastMinute) {
            lastMinute = time / 60_000;
            activeMinutes++;
            days.add(at.atZone(zone).toLocalDate());
            if (days.size() > DAYS) {
                days.pollFirst();
            }
        }
        return time;
    }

    /** What changed shortly before a moment, on other items: each state once, the latest first. */
    public List<Preceding> preceding(Instant at, String exceptItem) {
        return latest.before(at.toEpochMilli(), exceptItem);
    }

    /** Changes of an item, as rules see them: of a dimmer, when it came on or went off. */
    public Track changes(String item) {
        return changes.getOrDefault(item, none);
    }

    /** Changes of an item, of a dimmer from each level to another one. */
    public Track levels(String item) {
        return levels.getOrDefault(item, changes(item));
    }

    /** Names of the items that changed. */
    public Set<String> items() {
        return Set.copyOf(changes.keySet());
    }

    /** People's actions of a class; what the track has for buckets are the names of who acted. */
    public Track actions(ActionClass action) {
        return actions.getOrDefault(action, none);
    }

    /** Who acted at that time; empty where nobody knows, or the action is not kept any more. */
    public String who(ActionClass action, long time) {
        Track track = actions(action);
        int first = track.firstAt(time);
        return first < track.size() && track.time(first) == time ? track.bucket(first) : "";
    }

    /** The state that an item was in, as rules see it; empty when that is not known any more, or not yet. */
    public Optional<String> state(String item, Stamp stamp) {
        return changes(item).last(stamp);
    }

    /** The same, of a dimmer its level. */
    public Optional<String> level(String item, Stamp stamp) {
        return levels(item).last(stamp);
    }

    /** The place in the past of a moment between events. */
    public Stamp at(Instant moment) {
        return new Stamp(moment.toEpochMilli(), Integer.MAX_VALUE);
    }

    /** The days with events, in order. */
    public List<LocalDate> days() {
        return List.copyOf(days);
    }

    /** In how many minutes something happened. */
    public long activeMinutes() {
        return activeMinutes;
    }

    /** When the first thing happened, in milliseconds since 1970. */
    public long since() {
        return since;
    }

    /** Until when the past is known, in milliseconds since 1970. */
    public long now() {
        return now;
    }

    /** Where the home is. */
    public ZoneId zone() {
        return zone;
    }

    /** Which days are weekend and holidays there, as it is known now. */
    public Ephemeris ephemeris() {
        return ephemeris.get();
    }
}
