/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.delay;

import org.metahab.habit.ActionClass;

/** What a rule looks at where it names an item of ours. */
public final class Watched {

    private Watched() {}

    /** The item that an item of ours keeps something of; any other item itself. */
    public static String item(String name) {
        return DelayItem.parse(name)
                .map(DelayItem::state)
                .or(() -> LastItem.parse(name).map(LastItem::state))
                .map(ActionClass::item)
                .orElse(name);
    }
}
