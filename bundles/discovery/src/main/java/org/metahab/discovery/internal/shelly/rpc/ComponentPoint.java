/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.rpc;

import org.metahab.discovery.internal.shelly.point.FieldMapping;
import org.metahab.discovery.internal.shelly.point.Point;

/**
 * A point of a component.
 *
 * @param always whether each component of the kind has it, told or not
 * @param commands makes its commands
 */
record ComponentPoint(Point point, boolean always, CommandsOf commands) {

    /** Makes the commands to one component. */
    @FunctionalInterface
    interface CommandsOf {

        /** For points that take none. */
        CommandsOf NONE = (calls, id) -> FieldMapping.Writer.NONE;

        /** @param id the component's number */
        FieldMapping.Writer of(RpcCalls calls, int id);
    }

    /** One that is there when it is told, and can only be read. */
    static ComponentPoint told(Point point) {
        return new ComponentPoint(point, false, CommandsOf.NONE);
    }

    /** What the component is there for. */
    static ComponentPoint main(Point point, CommandsOf commands) {
        return new ComponentPoint(point, true, commands);
    }
}
