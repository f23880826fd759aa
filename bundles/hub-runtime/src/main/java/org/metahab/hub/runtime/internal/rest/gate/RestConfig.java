/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.gate;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of REST. */
@ObjectClassDefinition(name = "MetaHAB REST", description = "Who may call REST")
public @interface RestConfig {

    /** Where the token is. */
    @AttributeDefinition(
            name = "Folder",
            description =
                    "Folder of the file rest.token, which is made at the first start and holds the token that callers"
                            + " show. Blank: the bundle's data area",
            required = false)
    String folder() default "";

    /** Whether reading needs no token. */
    @AttributeDefinition(
            name = "Open for reading",
            description = "Whether everybody who reaches the port may read items, rules and events without the token",
            required = false)
    boolean openRead() default false;

    /** Further names of this hub. */
    @AttributeDefinition(
            name = "Host names",
            description =
                    "Further names under which this hub is called, such as that of a proxy before it, without port",
            required = false)
    String[] hosts() default {};
}
