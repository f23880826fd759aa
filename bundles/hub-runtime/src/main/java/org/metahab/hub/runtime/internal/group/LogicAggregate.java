/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.group;

import org.metahab.hub.value.State;

/** AND, OR and their opposites: how many members there are, and how many of them are active. */
final class LogicAggregate implements GroupAggregate {

    enum Kind {
        AND,
        OR,
        NAND,
        NOR
    }

    private final Kind kind;
    private final State active;
    private final State passive;
    private int members;
    private int activeMembers;

    LogicAggregate(Kind kind, State active, State passive) {
        this.kind = kind;
        this.active = active;
        this.passive = passive;
    }

    @Override
    public void add(State state) {
        members++;
        activeMembers += isActive(state) ? 1 : 0;
    }

    @Override
    public void remove(State state) {
        members--;
        activeMembers -= isActive(state) ? 1 : 0;
    }

    @Override
    public State state() {
        boolean all = members > 0 && activeMembers == members;
        boolean any = activeMembers > 0;
        boolean holds =
                switch (kind) {
                    case AND -> all;
                    case NAND -> !all;
                    case OR -> any;
                    case NOR -> !any;
                };
        return holds ? active : passive;
    }

    private boolean isActive(State state) {
        return StateConversion.as(active.typeName(), state)
                .filter(active::equals)
                .isPresent();
    }
}
