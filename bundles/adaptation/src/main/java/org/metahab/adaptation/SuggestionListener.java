/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

/** Whoever registers this service hears of each new suggestion and each change of one, one at a time, in order. */
@FunctionalInterface
public interface SuggestionListener {

    /** A suggestion is new or in another state; must not block. */
    void onSuggestion(Suggestion suggestion);
}
