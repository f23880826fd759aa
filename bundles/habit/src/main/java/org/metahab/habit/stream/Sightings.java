/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Instant;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Actor;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;

/** What attribution tells, in the order of its happening: an action before the change that it brings. */
interface Sightings {

    void action(Instant at, Item item, ActionClass action, Command command, Actor.Person who);

    void automation(Instant at, ActionClass action, Actor actor);

    void passedOn(Instant at, ActionClass action, Actor actor);

    void change(Instant at, Item item, ActionClass state, String previous, Actor actor);

    void measurement(Instant at, Item item, State state);
}
