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
     * Begins or ends a mode; one that stops learning excludes everything meanwhile.
     *
     * @param at when it begins or ends
     * @return whether anything changed
     */
    public boolean setMode(Mode mode, boolean on, Instant at) {
        if (wishes.modes().containsKey(mode) == on) {
            return false;
        }
        Map<Mode, Instant> modes = new EnumMap<>(Mode.class);
        modes.putAll(wishes.modes());
        List<Exclusion> exclusions = new ArrayList<>(wishes.exclusions());
        if (on) {
            modes.put(mode, at);
            if (mode.stopsLearning()) {
                exclusions.add(new Exclusion(new Scope.Everything(), at, null, mode.name()));
            }
        } else {
            modes.remove(mode);
            exclusions.replaceAll(exclusion ->
                    exclusion.reason().equals(mode.name()) && exclusion.end().isEmpty()
                            ? new Exclusion(exclusion.scope(), exclusion.from(), at.plusMillis(1), exclusion.reason())
                            : exclusion);
        }
        change(old -> old.withModes(modes).withExclusions(exclusions));
        return true;
    }

    /** Adds an exclusion, unless there is the same. */
    public void exclude(Exclusion exclusion) {
        if (!wishes.exclusions().contains(exclusion)) {
            List<Exclusion> more = new ArrayList<>(wishes.exclusions());
            more.add(exclusion);
            change(old -> old.withExclusions(more));
        }
    }

    /** Drops an exclusion. */
    public void include(Exclusion exclusion) {
        List<Exclusion> left = new ArrayList<>(wishes.exclusions());
        if (left.remove(exclusion)) {
            change(old -> old.withExclusions(left));
        }
    }

    /** Drops the exclusions that are of no use any more. */
    public void drop(Predicate<Exclusion> useless) {
        List<Exclusion> left =
                wishes.exclusions().stream().filter(useless.negate()).toList();
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

    /** Whether a person allowed a habit in writing. */
    public boolean isPermitted(String habit) {
        return wishes.permissions().stream()
                .anyMatch(permission -> permission.habit().equals(habit));
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
