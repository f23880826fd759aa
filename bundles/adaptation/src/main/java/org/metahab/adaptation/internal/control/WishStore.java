/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.io.IOException;

/** Where people's wishes are kept. */
public interface WishStore {

    /** What is stored. */
    Wishes load();

    /**
     * Stores them; they survive a crash from when this returns.
     *
     * @throws IOException when they cannot be stored; what was stored before is not harmed
     */
    void save(Wishes wishes) throws IOException;

    /** A store that forgets when the program ends. */
    static WishStore inMemory() {
        return new WishStore() {
            @Override
            public Wishes load() {
                return Wishes.NONE;
            }

            @Override
            public void save(Wishes wishes) {
                // kept by whoever saves
            }
        };
    }
}
