/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        name = "MetaHAB tensors",
        description = "The tensor library ND4J. Read when the bundle starts; a change needs a restart of the hub.")
@interface TensorConfig {

    @AttributeDefinition(
            name = "Threads",
            description =
                    "How many threads one operation may use. More than 1 is slower on a hub that does other things"
                            + " too, often by far.",
            min = "1")
    int threads() default 1;

    @AttributeDefinition(
            name = "Native memory in MB",
            description = "How much memory the process may take beyond its Java heap before tensor operations are"
                    + " refused. Counts everything in the process, not tensors alone.",
            min = "256")
    int nativeMegabytes() default 1_024;

    @AttributeDefinition(
            name = "Folder",
            description =
                    "Where native libraries are unpacked to, about 390 MB. Empty: in the bundle's own data folder.")
    String folder() default "";
}
