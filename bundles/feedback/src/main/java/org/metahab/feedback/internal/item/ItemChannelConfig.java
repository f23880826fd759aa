/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.item;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.metahab.feedback.items}. */
@ObjectClassDefinition(
        id = ItemChannelConfig.PID,
        name = "MetaHAB Feedback: items",
        description =
                "Items by which any user interface shows the oldest open suggestion and answers it. Names should begin"
                        + " with MetaHAB_: nothing is learnt from such items.")
@interface ItemChannelConfig {

    String PID = "org.metahab.feedback.items";

    @AttributeDefinition(name = "Enabled", description = "Whether there are such items")
    boolean enabled() default true;

    @AttributeDefinition(name = "Suggestion", description = "The text item that shows the oldest open suggestion")
    String suggestionItem() default "MetaHAB_Suggestion";

    @AttributeDefinition(
            name = "Answer",
            description = "The switch that answers it when a person commands it: ON accepts, OFF rejects")
    String answerItem() default "MetaHAB_Answer";

    @AttributeDefinition(
            name = "Undo",
            description =
                    "The switch that takes back what was last answered by the other one, when a person commands ON")
    String undoItem() default "MetaHAB_Undo";
}
