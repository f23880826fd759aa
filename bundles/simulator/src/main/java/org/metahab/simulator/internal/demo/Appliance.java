/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * A device as such, whatever it speaks: it has a state, which hands and commands change. Safe for use by several threads;
 * listeners must not block.
 */
final class Appliance {

    private final String id;
    private final String label;
    private final String area;
    private final ApplianceKind kind;
    private final List<Runnable> changed = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<Appliance, String>> commanded = new CopyOnWriteArrayList<>();
    private volatile String state;

    Appliance(String id, String label, String area, ApplianceKind kind) {
        this.id = id;
        this.label = label;
        this.area = area;
        this.kind = kind;
        this.state = kind.first();
    }

    /** Its account and the first level of its topics. */
    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** The room it is in. */
    String area() {
        return area;
    }

    ApplianceKind kind() {
        return kind;
    }

    String state() {
        return state;
    }

    /** Is run after each change of state. */
    void onChange(Runnable listener) {
        changed.add(listener);
    }

    /** Is told each command that the device follows. */
    void onCommand(BiConsumer<Appliance, String> listener) {
        commanded.add(listener);
    }

    /** A hand, or what the sensor senses, changes the state. */
    void become(String newState) {
        if (!newState.equals(state)) {
            state = newState;
            changed.forEach(Runnable::run);
        }
    }

    /** A command comes; false when the device does not understand it. */
    boolean command(String command) {
        Optional<String> next = kind.follow(command, state);
        next.ifPresent(to -> {
            commanded.forEach(listener -> listener.accept(this, command));
            become(to);
        });
        return next.isPresent();
    }

    @Override
    public String toString() {
        return id + " (" + state + ")";
    }
}
