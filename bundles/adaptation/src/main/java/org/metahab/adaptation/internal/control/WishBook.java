/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Scope;

/** People's wishes now; each change is stored before it holds. For one thread at a time. */
public final class WishBook {

    private final WishStore store;
    private Wishes wishes;

    public WishBook(WishStore store) {
        this.store = store;
        this.wishes = store.load();
    }

    /** The wishes as they are. */
    public Wishes wishes() {
        return wishes;
    }

    /** Whether rules of ours rest. */
    public boolean stopsActing() {
        return wishes.modes().keySet().stream().anyMatch(Mode::stopsActing);
    }

    /** Whether what people do now is left out. */
    public boolean stopsLearning() {
        return wishes.modes().keySet().stream().anyMatch(Mode::stopsLearning);
    }

    /**
     * Begins or ends a mode, as people say; one that stops learning excludes everything meanwhile.
     *
     * @param at when it begins or ends
     */
    public void setMode(Mode mode, boolean on, Instant at) {
        boolean noticed = isNoticed(mode);
        if (wishes.modes().containsKey(mode) != on) {
            change(old -> on ? begun(old, mode, at) : ended(old, mode, at));
        } else if (on && noticed) {
            change(old -> old.withNoticed(old.noticed().without(mode)));
        }
    }

    /**
     * Begins a mode that the hub noticed by itself. Once it ends, people are to decide whether what happened meanwhile may be
     * learnt from.
     *
     * @return whether it did not hold before
     */
    public boolean notice(Mode mode, Instant at) {
        if (wishes.modes().containsKey(mode)) {
            return false;
        }
        change(old -> begun(old, mode, at).withNoticed(old.noticed().with(mode)));
        return true;
    }

    /** Whether a mode holds as the hub noticed it by itself, and no person said so. */
    public boolean isNoticed(Mode mode) {
        return wishes.noticed().modes().contains(mode);
    }

    private static Wishes begun(Wishes old, Mode mode, Instant at) {
        Map<Mode, Instant> modes = new EnumMap<>(Mode.class);
        modes.putAll(old.modes());
        modes.put(mode, at);
        List<Exclusion> exclusions = new ArrayList<>(old.exclusions());
        if (mode.stopsLearning()) {
            exclusions.add(new Exclusion(new Scope.Everything(), at, null, mode.name()));
        }
        return old.withModes(modes).withExclusions(exclusions);
    }

    private static Wishes ended(Wishes old, Mode mode, Instant at) {
        Map<Mode, Instant> modes = new EnumMap<>(Mode.class);
        modes.putAll(old.modes());
        modes.remove(mode);
        Noticed noticed = old.noticed();
        List<Exclusion> exclusions = new ArrayList<>();
        for (Exclusion exclusion : old.exclusions()) {
            if (exclusion.reason().equals(mode.name()) && exclusion.end().isEmpty()) {
                Exclusion closed =
                        new Exclusion(exclusion.scope(), exclusion.from(), at.plusMillis(1), exclusion.reason());
                exclusions.add(closed);
                noticed = noticed.modes().contains(mode) ? noticed.undecided(closed) : noticed;
            } else {
                exclusions.add(exclusion);
            }
        }
        return old.withModes(modes).withExclusions(exclusions).withNoticed(noticed.without(mode));
    }

    /** People decide whether what happened while the hub noticed something may be learnt from. */
    public void decide(Exclusion undecided, boolean learn) {
        List<Exclusion> left = new ArrayList<>(wishes.exclusions());
        if (learn) {
            left.remove(undecided);
        }
        change(old -> old.withExclusions(left).withNoticed(old.noticed().decided(undecided)));
    }

    /** The number of a further question, one that none had before. */
    public int nextQuestion() {
        change(old -> old.withNoticed(old.noticed().asked()));
        return wishes.noticed().questions();
    }

    /** Adds an exclusion, unless there is the same. */
    public void exclude(Exclusion exclusion) {
        if (!wishes.exclusions().contains(exclusion)) {
            List<Exclusion> more = new ArrayList<>(wishes.exclusions());
            more.add(exclusion);
            change(old -> old.withExclusions(more));
        }
    }

    /** Drops exclusions. */
    public void drop(Predicate<Exclusion> which) {
        List<Exclusion> left =
                wishes.exclusions().stream().filter(which.negate()).toList();
        if (left.size() < wishes.exclusions().size()) {
            change(old -> old.withExclusions(left));
        }
    }

    /** Notes a permission. */
    public void permit(Permission permission) {
        List<Permission> more = new ArrayList<>(wishes.permissions());
        more.add(permission);
        change(old -> old.withPermissions(more));
    }

    /** Drops permissions, so that nothing of them is left. */
    public void dropPermissions(Predicate<Permission> which) {
        if (wishes.permissions().stream().anyMatch(which)) {
            List<Permission> left =
                    wishes.permissions().stream().filter(which.negate()).toList();
            change(old -> old.withPermissions(left));
        }
    }

    /** Notes that something is to be forgotten, or that it is done. */
    public void erasing(Erasure erasure, boolean done) {
        List<Erasure> erasures = new ArrayList<>(wishes.erasures());
        erasures.remove(erasure);
        if (!done) {
            erasures.add(erasure);
        }
        change(old -> old.withErasures(erasures));
    }

    /** @throws IllegalStateException when that cannot be stored; nothing is changed then */
    void change(UnaryOperator<Wishes> step) {
        Wishes next = step.apply(wishes);
        try {
            store.save(next);
        } catch (IOException e) {
            throw new IllegalStateException("That could not be stored, so nothing was changed: " + e.getMessage(), e);
        }
        wishes = next;
    }
}
