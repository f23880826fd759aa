/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Scope;

/**
 * What people told the hub, and what follows from it for rules; as it is stored.
 *
 * @param modes the modes that hold, with their beginnings
 * @param exclusions what is not learnt from
 * @param permissions what people allowed in writing
 * @param holds items on which rules rest for a while
 * @param disabled uids of the rules that we disabled for the time being, and enable again
 * @param erasures what is to be forgotten and not done yet
 * @param noticed what the hub noticed by itself
 */
public record Wishes(
        Map<Mode, Instant> modes,
        List<Exclusion> exclusions,
        List<Permission> permissions,
        List<Hold> holds,
        Set<String> disabled,
        List<Erasure> erasures,
        Noticed noticed) {

    /** No wish yet. */
    public static final Wishes NONE =
            new Wishes(Map.of(), List.of(), List.of(), List.of(), Set.of(), List.of(), Noticed.NONE);

    /** No wish but that something is not learnt from. */
    public static Wishes excluding(Scope scope, String reason) {
        return NONE.withExclusions(List.of(new Exclusion(scope, Instant.EPOCH, null, reason)));
    }

    public Wishes {
        Map<Mode, Instant> sorted = new EnumMap<>(Mode.class);
        sorted.putAll(modes);
        modes = Collections.unmodifiableMap(sorted);
        exclusions = List.copyOf(exclusions);
        permissions = List.copyOf(permissions);
        holds = List.copyOf(holds);
        disabled = Collections.unmodifiableSet(new LinkedHashSet<>(disabled));
        erasures = List.copyOf(erasures);
    }

    /** What is not learnt from: what is excluded, and what is still to be forgotten. */
    List<Exclusion> leftOut() {
        if (erasures.isEmpty()) {
            return exclusions;
        }
        Stream<Exclusion> toForget = erasures.stream()
                .map(erasure -> new Exclusion(erasure.scope(), erasure.from(), erasure.until(), "to be forgotten"));
        return Stream.concat(exclusions.stream(), toForget).toList();
    }

    Wishes withModes(Map<Mode, Instant> other) {
        return new Wishes(other, exclusions, permissions, holds, disabled, erasures, noticed);
    }

    Wishes withExclusions(List<Exclusion> other) {
        return new Wishes(modes, other, permissions, holds, disabled, erasures, noticed);
    }

    Wishes withPermissions(List<Permission> other) {
        return new Wishes(modes, exclusions, other, holds, disabled, erasures, noticed);
    }

    Wishes withHolds(List<Hold> other) {
        return new Wishes(modes, exclusions, permissions, other, disabled, erasures, noticed);
    }

    Wishes withDisabled(Set<String> other) {
        return new Wishes(modes, exclusions, permissions, holds, other, erasures, noticed);
    }

    Wishes withErasures(List<Erasure> other) {
        return new Wishes(modes, exclusions, permissions, holds, disabled, other, noticed);
    }

    Wishes withNoticed(Noticed other) {
        return new Wishes(modes, exclusions, permissions, holds, disabled, erasures, other);
    }
}
