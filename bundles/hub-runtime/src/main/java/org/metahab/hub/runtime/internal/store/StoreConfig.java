/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the store. */
@ObjectClassDefinition(
        name = "MetaHAB hub: store",
        description = "Where the hub keeps items, rules, states and history, and for how long.")
public @interface StoreConfig {

    /** Place on the disk. */
    @AttributeDefinition(
            name = "Folder",
            description =
                    "The folder of the database, readable by the hub's user only. Empty for the hub's own data area.",
            required = false)
    String folder() default "";

    /** Retention. */
    @AttributeDefinition(
            name = "History in days",
            description = "For how many days commands and changes of state are remembered; 0 for ever.")
    int historyDays() default 400;
}
