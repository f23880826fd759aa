/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.resource;

import java.util.List;
import org.metahab.hub.runtime.internal.rest.http.Route;

/** A part of REST. */
@FunctionalInterface
public interface Resource {

    /** What it answers to. */
    List<Route> routes();
}
