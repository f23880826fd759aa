/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of imports. */
@ObjectClassDefinition(name = "MetaHAB history", description = "What may be taken in from other systems")
@interface HistoryConfig {

    /** The configuration's PID. */
    String PID = "org.metahab.history";

    @AttributeDefinition(
            name = "Folder",
            description = "Files that are imported over the network must be in this folder; blank for the bundle's own "
                    + "data area. On the hub's console, any file can be named")
    String folder() default "";
}
