/** When: cron expressions. */
@NullMarked
package org.metahab.hub.runtime.internal.rule.time;

import org.jspecify.annotations.NullMarked;
