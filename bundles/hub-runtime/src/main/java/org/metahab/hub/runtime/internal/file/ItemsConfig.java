/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the items' files. */
@ObjectClassDefinition(
        name = "MetaHAB hub: items",
        description = "Items that are defined in files, in openHAB's .items format.")
public @interface ItemsConfig {

    /** Place on the disk. */
    @AttributeDefinition(
            name = "Folder",
            description =
                    "The folder of the .items files; it is watched for changes. Empty for the folder items in the "
                            + "hub's own data area.",
            required = false)
    String folder() default "";
}
