/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.util.BitSet;
import java.util.List;

/**
 * A moment as it was seen. Labels number the classes that people may do.
 *
 * @param at when, in milliseconds since 1970
 * @param cues those of {@link Cue#of}
 * @param possible classes whose item is not in that state already, and later, of which it tells something
 * @param fresh classes that would be fresh starts; not to be changed
 * @param spans how long each class's item has been in its state, in steps of {@link Ages}; not to be changed
 * @param returns how long ago each class was done, in the same steps; not to be changed
 */
record Glance(long at, List<Cue> cues, BitSet possible, BitSet fresh, byte[] spans, byte[] returns) {

    /** How busy people are, in steps. */
    int activity() {
        return cues.get(0).when();
    }
}
