/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.store;

import java.io.IOException;
import java.util.List;

/** Keeps things over restarts. Used by one thread. */
public interface ThingStore {

    /** The things that were saved last; empty at the first start. */
    List<StoredThing> load() throws IOException;

    /** Saves the things; when this returns they survive a loss of power. */
    void save(List<StoredThing> things) throws IOException;
}
