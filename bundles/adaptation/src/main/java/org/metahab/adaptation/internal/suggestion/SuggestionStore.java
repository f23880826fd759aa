/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Where habits, suggestions and people's answers are kept. */
public interface SuggestionStore {

    /** All that are stored, each in its latest form, in order of their first time. */
    List<Entry> load();

    /** The highest number that the id of a suggestion ever had, whether or not that is still stored. */
    int highest();

    /**
     * Stores a habit, or its new form; it survives a crash from when this returns.
     *
     * @throws IOException when it cannot be stored; what was stored before is not harmed
     */
    void save(Entry entry) throws IOException;

    /**
     * Erases habits, so that nothing of them is left; they are gone for good when this returns.
     *
     * @throws IOException when that is not possible; then they are all still there
     */
    void erase(Set<String> habits) throws IOException;

    /** A store that forgets when the program ends. */
    static SuggestionStore inMemory() {
        return new SuggestionStore() {
            @Override
            public List<Entry> load() {
                return List.of();
            }

            @Override
            public int highest() {
                return 0;
            }

            @Override
            public void save(Entry entry) {
                // kept by whoever saves
            }

            @Override
            public void erase(Set<String> habits) {
                // nothing is kept here
            }
        };
    }
}
