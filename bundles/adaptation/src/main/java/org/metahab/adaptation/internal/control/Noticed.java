/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Mode;

/**
 * What the hub noticed by itself, and asks people about.
 *
 * @param modes the modes that hold as the hub noticed something, not as people said so
 * @param undecided what is left out until people say whether it may be learnt from
 * @param questions how many questions were asked so far
 */
public record Noticed(Set<Mode> modes, List<Exclusion> undecided, int questions) {

    /** Nothing yet. */
    public static final Noticed NONE = new Noticed(Set.of(), List.of(), 0);

    public Noticed {
        Set<Mode> sorted = EnumSet.noneOf(Mode.class);
        sorted.addAll(modes);
        modes = Collections.unmodifiableSet(sorted);
        undecided = List.copyOf(undecided);
    }

    Noticed with(Mode mode) {
        Set<Mode> more = EnumSet.of(mode);
        more.addAll(modes);
        return new Noticed(more, undecided, questions);
    }

    Noticed without(Mode mode) {
        Set<Mode> left = EnumSet.noneOf(Mode.class);
        left.addAll(modes);
        left.remove(mode);
        return new Noticed(left, undecided, questions);
    }

    Noticed undecided(Exclusion exclusion) {
        List<Exclusion> more = new ArrayList<>(undecided);
        more.add(exclusion);
        return new Noticed(modes, more, questions);
    }

    Noticed decided(Exclusion exclusion) {
        List<Exclusion> left = new ArrayList<>(undecided);
        left.remove(exclusion);
        return new Noticed(modes, left, questions);
    }

    Noticed asked() {
        return new Noticed(modes, undecided, questions + 1);
    }
}
